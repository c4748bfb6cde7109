-- DUMP u
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age", nullif(list_extract(t3."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."id", t1."name"
FROM (
  (SELECT t4."id_3" AS "id_4", t4."name_3" AS "name_4"
  FROM "p" AS t4("id_3", "name_3", "age_2", "land_2"))
  UNION ALL
  (SELECT (t5."id_5" + 10) AS "id_6", t5."land_3" AS "name_6"
  FROM "p" AS t5("id_5", "name_5", "age_3", "land_3"))
) AS t1("id", "name")
