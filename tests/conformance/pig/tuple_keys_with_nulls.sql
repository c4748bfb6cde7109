-- DUMP r
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t4."id_3" AS "t::id", t6."name_4" AS "u::name"
FROM (
  SELECT {'f0': t3."land_2", 'f1': t3."age_2"} AS "key", t3."id_2" AS "id_3"
  FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
) AS t4
INNER JOIN (
  SELECT {'f0': t5."land_3", 'f1': t5."age_3"} AS "key_2", t5."name_3" AS "name_4"
  FROM "p" AS t5("id_4", "name_3", "age_3", "land_3")
) AS t6 ON ((t4."key" = t6."key_2") AND (NOT (struct_extract(t4."key", 'f0') IS NULL)) AND (NOT (struct_extract(t4."key", 'f1') IS NULL)))
-- DUMP s
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t4."id_3" AS "t::id", t6."name_4" AS "u::name"
FROM (
  SELECT {'f0': t3."land_2", 'f1': t3."age_2"} AS "key", t3."id_2" AS "id_3"
  FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
) AS t4
LEFT JOIN (
  SELECT {'f0': t5."land_3", 'f1': t5."age_3"} AS "key_2", t5."name_3" AS "name_4"
  FROM "p" AS t5("id_4", "name_3", "age_3", "land_3")
) AS t6 ON ((t4."key" = t6."key_2") AND (NOT (struct_extract(t4."key", 'f0') IS NULL)) AND (NOT (struct_extract(t4."key", 'f1') IS NULL)))
-- DUMP n
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age", nullif(list_extract(t3."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT count(t1."key_2") FILTER (WHERE (t1."input" = 0)) AS "field", count(t1."key_3") FILTER (WHERE (t1."input" = 1)) AS "field_2"
FROM (
  (SELECT t5."key_4" AS "key_5", 0 AS "input_2", t5."key_4" AS "key_6", t5."id_4" AS "id_5", CAST(NULL AS STRUCT("f0" VARCHAR, "f1" INTEGER)) AS "key_7", CAST(NULL AS VARCHAR) AS "name_4"
  FROM (
    SELECT {'f0': t4."land_2", 'f1': t4."age_2"} AS "key_4", t4."id_3" AS "id_4"
    FROM "p" AS t4("id_3", "name_3", "age_2", "land_2")
  ) AS t5)
  UNION ALL
  (SELECT t7."key_8" AS "key_9", 1 AS "input_3", CAST(NULL AS STRUCT("f0" VARCHAR, "f1" INTEGER)) AS "key_10", CAST(NULL AS INTEGER) AS "id_7", t7."key_8" AS "key_11", t7."name_6" AS "name_7"
  FROM (
    SELECT {'f0': t6."land_3", 'f1': t6."age_3"} AS "key_8", t6."name_5" AS "name_6"
    FROM "p" AS t6("id_6", "name_5", "age_3", "land_3")
  ) AS t7)
) AS t1("key", "input", "key_2", "id", "key_3", "name")
GROUP BY t1."key", (CASE WHEN ((t1."key" IS NULL) OR (struct_extract(t1."key", 'f0') IS NULL) OR (struct_extract(t1."key", 'f1') IS NULL)) THEN t1."input" ELSE (-1) END)
