-- DUMP c
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_3", nullif(list_extract(t3."parts", 4), '') AS "land_3"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT {'f0': t1."land", 'f1': t1."age"} AS "group", coalesce(list({'f0': t1."id", 'f1': t1."name", 'f2': t1."age_2", 'f3': t1."land_2"}) FILTER (WHERE (t1."input" = 0)), []) AS "p_2", coalesce(list({'f0': t1."l", 'f1': t1."a", 'f2': t1."i"}) FILTER (WHERE (t1."input" = 1)), []) AS "q"
FROM (
  (SELECT t4."land_4" AS "land_5", t4."age_4" AS "age_5", 0 AS "input_2", t4."id_3" AS "id_4", t4."name_3" AS "name_4", t4."age_4" AS "age_6", t4."land_4" AS "land_6", CAST(NULL AS VARCHAR) AS "l_2", CAST(NULL AS INTEGER) AS "a_2", CAST(NULL AS INTEGER) AS "i_2"
  FROM "p" AS t4("id_3", "name_3", "age_4", "land_4"))
  UNION ALL
  (SELECT t5."land_7" AS "land_8", t5."age_7" AS "age_8", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_6", CAST(NULL AS VARCHAR) AS "name_6", CAST(NULL AS INTEGER) AS "age_9", CAST(NULL AS VARCHAR) AS "land_9", t5."land_7" AS "l_3", t5."age_7" AS "a_3", t5."id_5" AS "i_3"
  FROM "p" AS t5("id_5", "name_5", "age_7", "land_7"))
) AS t1("land", "age", "input", "id", "name", "age_2", "land_2", "l", "a", "i")
GROUP BY t1."land", t1."age", (CASE WHEN ((t1."land" IS NULL) OR (t1."age" IS NULL)) THEN t1."input" ELSE (-1) END)
-- DUMP n
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_3", nullif(list_extract(t3."parts", 4), '') AS "land_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."age" AS "group", coalesce(list({'f0': t1."id", 'f1': t1."name", 'f2': t1."age_2", 'f3': t1."land"}) FILTER (WHERE (t1."input" = 0)), []) AS "p_2", coalesce(list({'f0': t1."l", 'f1': t1."a", 'f2': t1."i"}) FILTER (WHERE (t1."input" = 1)), []) AS "q"
FROM (
  (SELECT t4."age_4" AS "age_5", 0 AS "input_2", t4."id_3" AS "id_4", t4."name_3" AS "name_4", t4."age_4" AS "age_6", t4."land_3" AS "land_4", CAST(NULL AS VARCHAR) AS "l_2", CAST(NULL AS INTEGER) AS "a_2", CAST(NULL AS INTEGER) AS "i_2"
  FROM "p" AS t4("id_3", "name_3", "age_4", "land_3"))
  UNION ALL
  (SELECT t5."age_7" AS "age_8", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_6", CAST(NULL AS VARCHAR) AS "name_6", CAST(NULL AS INTEGER) AS "age_9", CAST(NULL AS VARCHAR) AS "land_6", t5."land_5" AS "l_3", t5."age_7" AS "a_3", t5."id_5" AS "i_3"
  FROM "p" AS t5("id_5", "name_5", "age_7", "land_5"))
) AS t1("age", "input", "id", "name", "age_2", "land", "l", "a", "i")
GROUP BY t1."age", (CASE WHEN (t1."age" IS NULL) THEN t1."input" ELSE (-1) END)
-- DUMP j
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."id_2", t3."name_2", t3."age_2", t3."land_2", t4."land_3" AS "l", t4."age_3" AS "a", t4."id_3" AS "i"
FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
FULL JOIN "p" AS t4("id_3", "name_3", "age_3", "land_3") ON ((t3."land_2" = t4."land_3") AND (t3."age_2" = t4."age_3"))
-- DUMP h
SELECT t3."age" AS "age_2", t3."count" AS "field", {'f0': t3."age", 'f1': t3."land"} AS "group"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land", count((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END)) AS "count"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
  GROUP BY (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END), nullif(list_extract(t2."parts", 4), '')
) AS t3
-- DUMP b
SELECT (CASE (t3."age" > 9) WHEN true THEN 'big' WHEN false THEN (CASE (t3."land" IS NULL) WHEN true THEN 'nowhere' WHEN false THEN 'small' END) END) AS "field", (CASE (t3."age" > 9) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_2", (CASE (t3."land" IS NULL) WHEN true THEN 'x' WHEN false THEN t3."land" END) AS "field_3", (CASE (t3."land" = 'de') WHEN true THEN 1 WHEN false THEN CAST(NULL AS INTEGER) END) AS "field_4", ((t3."age" * 2) + t3."id") AS "field_5", (t3."name" || t3."land") AS "field_6"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP d
SELECT DISTINCT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP m
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((NOT (CASE WHEN strlen(t3."land") = length(t3."land") THEN regexp_full_match(t3."land", 'd(?:[\s\S])*') ELSE pig_automaton(t3."land", 'd.*') END)) AND (t3."age" <> 7))
-- DUMP u
SELECT t1."fields"
FROM (
  (SELECT (CASE WHEN {'f0': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END), 'f1': nullif(list_extract(t3."parts", 2), ''), 'f2': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END), 'f3': nullif(list_extract(t3."parts", 4), '')} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END), 'f1': nullif(list_extract(t3."parts", 2), ''), 'f2': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END), 'f3': nullif(list_extract(t3."parts", 4), '')}, 'f0') AS VARCHAR)), encode(struct_extract({'f0': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END), 'f1': nullif(list_extract(t3."parts", 2), ''), 'f2': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END), 'f3': nullif(list_extract(t3."parts", 4), '')}, 'f1')), encode(CAST(struct_extract({'f0': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END), 'f1': nullif(list_extract(t3."parts", 2), ''), 'f2': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END), 'f3': nullif(list_extract(t3."parts", 4), '')}, 'f2') AS VARCHAR)), encode(struct_extract({'f0': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END), 'f1': nullif(list_extract(t3."parts", 2), ''), 'f2': (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END), 'f3': nullif(list_extract(t3."parts", 4), '')}, 'f3'))] END) AS "fields_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3)
  UNION ALL
  (SELECT list_transform(string_split(t4."line_2", '|'), lambda e1: encode(nullif(e1, ''))) AS "fields_3"
  FROM (SELECT line AS "line_2" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4)
) AS t1("fields")
-- DUMP w
SELECT t3."id" AS "group", (CAST(sum(t3."price") AS DOUBLE)) AS "field", avg(t3."price") AS "field_2", ((CASE WHEN isnan(max(t3."price")) THEN CAST('nan' AS DOUBLE) ELSE min(t3."price") END)) AS "field_3", max(t3."item") AS "field_4", count(t3."price") AS "field_5", count(t3."id") AS "field_6"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "item", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "price"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
GROUP BY t3."id"
-- DUMP x
WITH "o" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "item", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "price"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT count(t4."id_2") AS "field", count(*) AS "field_2", count(t4."price_2") AS "field_3", (CAST(sum(t4."price_2") AS DOUBLE)) AS "field_4"
FROM (
  SELECT t3."id_2", t3."item_2", t3."price_2", 'all' AS "group"
  FROM "o" AS t3("id_2", "item_2", "price_2")
) AS t4
GROUP BY t4."group"
