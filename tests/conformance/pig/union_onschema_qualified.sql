-- DUMP a
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age", nullif(list_extract(t3."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"u" AS (
  SELECT t1."id", t1."price"
  FROM (
    (SELECT t4."id_3" AS "id_5", t7."price_2" AS "price_3"
    FROM "p" AS t4("id_3", "name_2", "age_2", "land_2")
    INNER JOIN (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_4", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "item", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_2"
      FROM (
        SELECT string_split(t5."line_2", ',') AS "parts_2"
        FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
      ) AS t6
    ) AS t7 ON (t4."id_3" = t7."id_4"))
    UNION ALL
    (SELECT t8."id_6" AS "id_7", CAST(t8."age_3" AS DOUBLE) AS "price_4"
    FROM "p" AS t8("id_6", "name_3", "age_3", "land_3"))
  ) AS t1("id", "price")
)
SELECT count(*) AS "field", count(t10."id_8") AS "field_2", count(t10."price_5") AS "field_3", (CAST(sum(t10."id_8") AS BIGINT)) AS "field_4"
FROM (
  SELECT t9."id_8", t9."price_5", 'all' AS "group"
  FROM "u" AS t9("id_8", "price_5")
) AS t10
GROUP BY t10."group"
-- DUMP b
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age", nullif(list_extract(t3."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"v" AS (
  SELECT t1."id", t1."price"
  FROM (
    (SELECT t4."id_3" AS "id_4", CAST(t4."age_2" AS DOUBLE) AS "price_2"
    FROM "p" AS t4("id_3", "name_2", "age_2", "land_2"))
    UNION ALL
    (SELECT t5."id_5" AS "id_7", t8."price_3" AS "price_4"
    FROM "p" AS t5("id_5", "name_3", "age_3", "land_3")
    INNER JOIN (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t7."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t7."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t7."parts_2", 1), '')) END) AS "id_6", (CASE WHEN regexp_matches(nullif(list_extract(t7."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t7."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t7."parts_2", 2), '')) END) AS "item", (CASE WHEN regexp_matches(nullif(list_extract(t7."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t7."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t7."parts_2", 3), '')) END) AS "price_3"
      FROM (
        SELECT string_split(t6."line_2", ',') AS "parts_2"
        FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t6
      ) AS t7
    ) AS t8 ON (t5."id_5" = t8."id_6"))
  ) AS t1("id", "price")
)
SELECT count(*) AS "field", count(t10."id_8") AS "field_2", count(t10."price_5") AS "field_3", (CAST(sum(t10."id_8") AS BIGINT)) AS "field_4"
FROM (
  SELECT t9."id_8", t9."price_5", 'all' AS "group"
  FROM "v" AS t9("id_8", "price_5")
) AS t10
GROUP BY t10."group"
