-- DUMP u
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id", nullif(list_extract(t3."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age", nullif(list_extract(t3."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."x"
FROM (
  (SELECT CAST(t4."id_2" AS DOUBLE) AS "x_2"
  FROM "p" AS t4("id_2", "name_2", "age_2", "land_2"))
  UNION ALL
  (SELECT CAST(t5."age_3" AS DOUBLE) AS "x_3"
  FROM "p" AS t5("id_3", "name_3", "age_3", "land_3"))
) AS t1("x")
