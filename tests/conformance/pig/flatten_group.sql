-- DUMP a
SELECT nullif(list_extract(t2."parts", 4), '') AS "group::land", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "group::age", count((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END)) AS "n"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
GROUP BY nullif(list_extract(t2."parts", 4), ''), (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END)
-- DUMP b
SELECT t4."land" AS "l", t4."age" AS "a", struct_extract(t4."element", 'f0') AS "who"
FROM (
  SELECT t3."land", t3."age", t3."bag", unnest(t3."bag") AS "element"
  FROM (
    SELECT nullif(list_extract(t2."parts", 4), '') AS "land", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", list({'f0': nullif(list_extract(t2."parts", 2), '')}) AS "bag"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
    GROUP BY nullif(list_extract(t2."parts", 4), ''), (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END)
  ) AS t3
) AS t4
