-- DUMP c
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT count(t6."id") AS "field"
FROM (
  SELECT t1."id", t1."name", t1."age", t1."land", 'all' AS "group"
  FROM (
    (SELECT t4."id_3" AS "id_4", t4."name_3" AS "name_4", t4."age_3" AS "age_4", t4."land_3" AS "land_4"
    FROM "p" AS t4("id_3", "name_3", "age_3", "land_3")
    WHERE (t4."id_3" < 3))
    UNION ALL
    (SELECT t5."id_5" AS "id_6", t5."name_5" AS "name_6", t5."age_5" AS "age_6", t5."land_5" AS "land_6"
    FROM "p" AS t5("id_5", "name_5", "age_5", "land_5")
    WHERE (t5."id_5" > 2))
  ) AS t1("id", "name", "age", "land")
) AS t6
GROUP BY t6."group"
