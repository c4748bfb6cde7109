-- DUMP a
SELECT t5."land_2" AS "group", struct_extract(t5."f", 'f0') AS "f::id", struct_extract(t5."f", 'f1') AS "f::name", struct_extract(t5."f", 'f2') AS "f::age", struct_extract(t5."f", 'f3') AS "f::land", t5."count" AS "field"
FROM (
  SELECT t4."land_2", t4."o", t4."count", unnest(coalesce(list_slice(t4."o", 1, CAST(1 AS BIGINT)), [NULL])) AS "f"
  FROM (
    SELECT t3."land" AS "land_2", list({'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"} ORDER BY t3."age" DESC NULLS LAST, t3."id" DESC NULLS LAST) AS "o", count(t3."id") AS "count"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
      FROM (
        SELECT string_split(t1."line", ',') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
    GROUP BY t3."land"
  ) AS t4
) AS t5
-- DUMP b
SELECT t4."land_2" AS "group", list_transform(list_slice(t4."o", 1, CAST(1 AS BIGINT)), lambda e1: {'f0': struct_extract(e1, 'f1')}) AS "field", len(list_filter(list_slice(t4."o", 1, CAST(1 AS BIGINT)), lambda e2: (struct_extract(e2, 'f0') IS NOT NULL))) AS "field_2"
FROM (
  SELECT t3."land" AS "land_2", list({'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"} ORDER BY t3."age" ASC NULLS FIRST) AS "o"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  GROUP BY t3."land"
) AS t4
-- DUMP c
SELECT t4."id" AS "id_2", encode(list_extract((CASE WHEN t4."tuple" IS NULL OR len(t4."tuple") = CAST(2 AS BIGINT) THEN t4."tuple" ELSE CAST(error('FLATTEN gives another number of fields than AS names, and real Pig moves what stands behind into their place: put the FLATTEN last, or take its fields one by one.') AS VARCHAR[]) END), 1)) AS "x", list_extract((CASE WHEN t4."tuple" IS NULL OR len(t4."tuple") = CAST(2 AS BIGINT) THEN t4."tuple" ELSE CAST(error('FLATTEN gives another number of fields than AS names, and real Pig moves what stands behind into their place: put the FLATTEN last, or take its fields one by one.') AS VARCHAR[]) END), 2) AS "y", t4."age" AS "q", t4."land" AS "r"
FROM (
  SELECT t3."id", t3."name", t3."age", t3."land", pig_regex_extract_all(t3."name", '(.)(.*)') AS "tuple"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP e
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_4", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."id" AS "group", list_slice(coalesce(list({'f0': t1."id_2", 'f1': t1."name", 'f2': t1."age", 'f3': t1."land"}) FILTER (WHERE (t1."input" = 0)), []), 1, CAST(1 AS BIGINT)) AS "f"
FROM (
  (SELECT t4."id_5" AS "id_6", 0 AS "input_2", t4."id_5" AS "id_7", t4."name_3" AS "name_4", t4."age_3" AS "age_4", t4."land_3" AS "land_4", CAST(NULL AS INTEGER) AS "id_8", CAST(NULL AS BLOB) AS "x_2", CAST(NULL AS VARCHAR) AS "y_2", CAST(NULL AS INTEGER) AS "q_2", CAST(NULL AS VARCHAR) AS "r_2"
  FROM "p" AS t4("id_5", "name_3", "age_3", "land_3"))
  UNION ALL
  (SELECT t6."id_9" AS "id_10", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_11", CAST(NULL AS VARCHAR) AS "name_6", CAST(NULL AS INTEGER) AS "age_6", CAST(NULL AS VARCHAR) AS "land_6", t6."id_9" AS "id_12", encode(list_extract((CASE WHEN t6."tuple" IS NULL OR len(t6."tuple") = CAST(2 AS BIGINT) THEN t6."tuple" ELSE CAST(error('FLATTEN gives another number of fields than AS names, and real Pig moves what stands behind into their place: put the FLATTEN last, or take its fields one by one.') AS VARCHAR[]) END), 1)) AS "x_3", list_extract((CASE WHEN t6."tuple" IS NULL OR len(t6."tuple") = CAST(2 AS BIGINT) THEN t6."tuple" ELSE CAST(error('FLATTEN gives another number of fields than AS names, and real Pig moves what stands behind into their place: put the FLATTEN last, or take its fields one by one.') AS VARCHAR[]) END), 2) AS "y_3", t6."age_5" AS "q_3", t6."land_5" AS "r_3"
  FROM (
    SELECT t5."id_9", t5."name_5", t5."age_5", t5."land_5", pig_regex_extract_all(t5."name_5", '(.)(.*)') AS "tuple"
    FROM "p" AS t5("id_9", "name_5", "age_5", "land_5")
  ) AS t6)
) AS t1("id", "input", "id_2", "name", "age", "land", "id_3", "x", "y", "q", "r")
GROUP BY t1."id", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END)
