-- DUMP a
SELECT t4."land" AS "group", struct_extract(t4."element", 'f0') AS "null::one", t4."sum" AS "field"
FROM (
  SELECT t3."land", t3."bag", t3."sum", unnest(t3."bag") AS "element"
  FROM (
    SELECT nullif(list_extract(t2."parts", 4), '') AS "land", list({'f0': 1}) AS "bag", (CAST(sum(1) AS BIGINT)) AS "sum"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
    GROUP BY nullif(list_extract(t2."parts", 4), '')
  ) AS t3
) AS t4
