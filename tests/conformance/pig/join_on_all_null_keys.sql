-- DUMP g
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
),
"j" AS (
  SELECT t4."id_2", t4."name_2", t4."age_2", t4."land_2", t5."id_3", t5."name_3", t5."age_3", t5."land_3"
  FROM (
    SELECT t3."id_2", t3."name_2", t3."age_2", t3."land_2"
    FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
    WHERE (t3."land_2" IS NULL)
  ) AS t4
  INNER JOIN "p" AS t5("id_3", "name_3", "age_3", "land_3") ON (t4."land_2" = t5."land_3")
)
SELECT count(t7."id_4") AS "field"
FROM (
  SELECT t6."id_4", t6."name_4", t6."age_4", t6."land_4", t6."id_5", t6."name_5", t6."age_5", t6."land_5", 'all' AS "group"
  FROM "j" AS t6("id_4", "name_4", "age_4", "land_4", "id_5", "name_5", "age_5", "land_5")
) AS t7
GROUP BY t7."group"
-- DUMP e
SELECT 'end' AS "field"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
