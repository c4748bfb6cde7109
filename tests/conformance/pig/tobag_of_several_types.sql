-- DUMP a
SELECT [{'f0': encode(CAST(t3."id" AS VARCHAR))}, {'f0': encode(t3."name")}] AS "field", [{'f0': t3."id"}, {'f0': t3."age"}] AS "field_2", [{'f0': encode(CAST(t3."age" AS VARCHAR))}, {'f0': encode(CAST(CAST(2 AS BIGINT) AS VARCHAR))}, {'f0': encode(t3."name")}] AS "named", list_transform([{'f0': encode(CAST(t3."id" AS VARCHAR))}, {'f0': encode(pig_double_text(CAST('0.5' AS DOUBLE)))}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)) AS "half", [{'f0': encode(t3."name")}, {'f0': CAST(NULL AS BLOB)}] AS "field_3", [{'f0': encode(CAST(t3."id" AS VARCHAR))}, {'f0': encode(t3."name")}] AS "any"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
WITH "b" AS (
  SELECT struct_extract(t4."element", 'f0') AS "field", t4."age" AS "age_2"
  FROM (
    SELECT t3."id", t3."name", t3."age", t3."land", unnest(coalesce([{'f0': encode(CAST(t3."id" AS VARCHAR))}, {'f0': encode(t3."name")}], [NULL])) AS "element"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
      FROM (
        SELECT string_split(t1."line", ',') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
)
SELECT t5."field_2" AS "group", list({'f0': t5."field_2", 'f1': t5."age_3"}) AS "b_2"
FROM "b" AS t5("field_2", "age_3")
GROUP BY t5."field_2"
-- DUMP e
SELECT t5."v", t5."age_2"
FROM (
  SELECT struct_extract(t4."element", 'f0') AS "v", t4."age" AS "age_2"
  FROM (
    SELECT t3."id", t3."name", t3."age", t3."land", unnest(coalesce([{'f0': encode(CAST(t3."id" AS VARCHAR))}, {'f0': encode(t3."name")}], [NULL])) AS "element"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
      FROM (
        SELECT string_split(t1."line", ',') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
) AS t5
WHERE (t5."v" IS NOT NULL)
-- DUMP f
SELECT (CASE (struct_extract(t4."element", 'f0') IS NULL) WHEN true THEN 'none' WHEN false THEN 'some' END) AS "field", t4."age" AS "age_2"
FROM (
  SELECT t3."id", t3."name", t3."age", t3."land", unnest(coalesce([{'f0': encode(CAST(t3."id" AS VARCHAR))}, {'f0': encode(t3."name")}], [NULL])) AS "element"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
