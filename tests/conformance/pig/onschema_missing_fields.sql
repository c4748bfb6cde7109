-- DUMP b
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"u" AS (
  SELECT t1."id", t1."land", t1."item", t1."price", t1."name", t1."age"
  FROM (
    (SELECT t4."id_3" AS "id_4", t4."land_3" AS "land_4", CAST(NULL AS INTEGER) AS "item_2", CAST(NULL AS DOUBLE) AS "price_2", CAST(NULL AS VARCHAR) AS "name_4", CAST(NULL AS INTEGER) AS "age_4"
    FROM "p" AS t4("id_3", "name_3", "age_3", "land_3"))
    UNION ALL
    (SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_5", CAST(NULL AS VARCHAR) AS "land_5", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "item_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_3", CAST(NULL AS VARCHAR) AS "name_5", CAST(NULL AS INTEGER) AS "age_5"
    FROM (
      SELECT string_split(t5."line_2", ',') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
    ) AS t6)
    UNION ALL
    (SELECT t7."id_6" AS "id_7", t7."land_6" AS "land_7", CAST(NULL AS INTEGER) AS "item_4", CAST(NULL AS DOUBLE) AS "price_4", t7."name_6" AS "name_7", t7."age_6" AS "age_7"
    FROM "p" AS t7("id_6", "name_6", "age_6", "land_6"))
  ) AS t1("id", "land", "item", "price", "name", "age")
)
SELECT count(*) AS "field", count(t9."price_5") AS "field_2", count(t9."name_8") AS "field_3"
FROM (
  SELECT t8."id_8", t8."land_8", t8."item_5", t8."price_5", t8."name_8", t8."age_8", 'all' AS "group"
  FROM "u" AS t8("id_8", "land_8", "item_5", "price_5", "name_8", "age_8")
) AS t9
GROUP BY t9."group"
