-- DUMP a
SELECT t1."id" AS "group", count(t1."id_2") FILTER (WHERE (t1."input" = 0)) AS "field", (CAST(sum(t1."price") FILTER (WHERE (t1."input" = 1)) AS DOUBLE)) AS "field_2", max(t1."age") FILTER (WHERE (t1."input" = 0)) AS "field_3", min(t1."item") FILTER (WHERE (t1."input" = 1)) AS "field_4"
FROM (
  (SELECT t4."id_4" AS "id_5", 0 AS "input_2", t4."id_4" AS "id_6", t4."name_2" AS "name_3", t4."age_2" AS "age_3", t4."land_2" AS "land_3", CAST(NULL AS INTEGER) AS "id_7", CAST(NULL AS INTEGER) AS "item_2", CAST(NULL AS DOUBLE) AS "price_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_4", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
    FROM (
      SELECT string_split(t2."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
    ) AS t3
  ) AS t4)
  UNION ALL
  (SELECT t7."id_8" AS "id_9", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_10", CAST(NULL AS VARCHAR) AS "name_4", CAST(NULL AS INTEGER) AS "age_4", CAST(NULL AS VARCHAR) AS "land_4", t7."id_8" AS "id_11", t7."item_3" AS "item_4", t7."price_3" AS "price_4"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_8", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "item_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_3"
    FROM (
      SELECT string_split(t5."line_2", ',') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
    ) AS t6
  ) AS t7)
) AS t1("id", "input", "id_2", "name", "age", "land", "id_3", "item", "price")
GROUP BY t1."id", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END)
