-- DUMP a
SELECT t3."land" AS "land_2", t3."name" AS "name_2", {'f0': t3."land", 'f1': t3."name"} AS "group"
FROM (
  SELECT nullif(list_extract(t2."parts", 4), '') AS "land", nullif(list_extract(t2."parts", 2), '') AS "name"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
  GROUP BY nullif(list_extract(t2."parts", 4), ''), nullif(list_extract(t2."parts", 2), '')
) AS t3
