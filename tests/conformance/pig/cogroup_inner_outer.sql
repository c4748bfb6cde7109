-- DUMP a
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_4", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"o" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_9", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "item_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_3"
  FROM (
    SELECT string_split(t5."line_2", ',') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
  ) AS t6
)
SELECT t1."id" AS "group", coalesce(list({'f0': t1."id_2", 'f1': t1."name", 'f2': t1."age", 'f3': t1."land"}) FILTER (WHERE (t1."input" = 0)), []) AS "p_2", coalesce(list({'f0': t1."id_3", 'f1': t1."item", 'f2': t1."price"}) FILTER (WHERE (t1."input" = 1)), []) AS "o_2"
FROM (
  (SELECT t4."id_5" AS "id_6", 0 AS "input_2", t4."id_5" AS "id_7", t4."name_3" AS "name_4", t4."age_3" AS "age_4", t4."land_3" AS "land_4", CAST(NULL AS INTEGER) AS "id_8", CAST(NULL AS INTEGER) AS "item_2", CAST(NULL AS DOUBLE) AS "price_2"
  FROM "p" AS t4("id_5", "name_3", "age_3", "land_3"))
  UNION ALL
  (SELECT t7."id_10" AS "id_11", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_12", CAST(NULL AS VARCHAR) AS "name_5", CAST(NULL AS INTEGER) AS "age_5", CAST(NULL AS VARCHAR) AS "land_5", t7."id_10" AS "id_13", t7."item_4" AS "item_5", t7."price_4" AS "price_5"
  FROM "o" AS t7("id_10", "item_4", "price_4"))
) AS t1("id", "input", "id_2", "name", "age", "land", "id_3", "item", "price")
GROUP BY t1."id", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END)
HAVING (count(*) FILTER (WHERE (t1."input" = 0)) > CAST(0 AS BIGINT))
-- DUMP b
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_4", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"o" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_9", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "item_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_3"
  FROM (
    SELECT string_split(t5."line_2", ',') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
  ) AS t6
)
SELECT t1."id" AS "group", coalesce(list({'f0': t1."id_2", 'f1': t1."name", 'f2': t1."age", 'f3': t1."land"}) FILTER (WHERE (t1."input" = 0)), []) AS "p_2", coalesce(list({'f0': t1."id_3", 'f1': t1."item", 'f2': t1."price"}) FILTER (WHERE (t1."input" = 1)), []) AS "o_2"
FROM (
  (SELECT t4."id_5" AS "id_6", 0 AS "input_2", t4."id_5" AS "id_7", t4."name_3" AS "name_4", t4."age_3" AS "age_4", t4."land_3" AS "land_4", CAST(NULL AS INTEGER) AS "id_8", CAST(NULL AS INTEGER) AS "item_2", CAST(NULL AS DOUBLE) AS "price_2"
  FROM "p" AS t4("id_5", "name_3", "age_3", "land_3"))
  UNION ALL
  (SELECT t7."id_10" AS "id_11", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_12", CAST(NULL AS VARCHAR) AS "name_5", CAST(NULL AS INTEGER) AS "age_5", CAST(NULL AS VARCHAR) AS "land_5", t7."id_10" AS "id_13", t7."item_4" AS "item_5", t7."price_4" AS "price_5"
  FROM "o" AS t7("id_10", "item_4", "price_4"))
) AS t1("id", "input", "id_2", "name", "age", "land", "id_3", "item", "price")
GROUP BY t1."id", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END)
HAVING (count(*) FILTER (WHERE (t1."input" = 1)) > CAST(0 AS BIGINT))
-- DUMP c
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_4", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"o" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_9", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "item_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_3"
  FROM (
    SELECT string_split(t5."line_2", ',') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
  ) AS t6
)
SELECT t1."id" AS "group", coalesce(list({'f0': t1."id_2", 'f1': t1."name", 'f2': t1."age", 'f3': t1."land"}) FILTER (WHERE (t1."input" = 0)), []) AS "p_2", coalesce(list({'f0': t1."id_3", 'f1': t1."item", 'f2': t1."price"}) FILTER (WHERE (t1."input" = 1)), []) AS "o_2"
FROM (
  (SELECT t4."id_5" AS "id_6", 0 AS "input_2", t4."id_5" AS "id_7", t4."name_3" AS "name_4", t4."age_3" AS "age_4", t4."land_3" AS "land_4", CAST(NULL AS INTEGER) AS "id_8", CAST(NULL AS INTEGER) AS "item_2", CAST(NULL AS DOUBLE) AS "price_2"
  FROM "p" AS t4("id_5", "name_3", "age_3", "land_3"))
  UNION ALL
  (SELECT t7."id_10" AS "id_11", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_12", CAST(NULL AS VARCHAR) AS "name_5", CAST(NULL AS INTEGER) AS "age_5", CAST(NULL AS VARCHAR) AS "land_5", t7."id_10" AS "id_13", t7."item_4" AS "item_5", t7."price_4" AS "price_5"
  FROM "o" AS t7("id_10", "item_4", "price_4"))
) AS t1("id", "input", "id_2", "name", "age", "land", "id_3", "item", "price")
GROUP BY t1."id", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END)
HAVING (count(*) FILTER (WHERE (t1."input" = 1)) > CAST(0 AS BIGINT))
