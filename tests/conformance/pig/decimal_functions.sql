-- DUMP b
SELECT t3."id" AS "id_2", pig_big_abs(t3."x") AS "x_2", pig_sprintf('%s %s', [t3."x", CAST(t3."id" AS VARCHAR), NULL], 'mi') AS "field", {'f0': t3."x", 'f1': t3."id"} AS "field_2", [{'f0': t3."x"}, {'f0': '1.0'}] AS "field_3", map([coalesce('a', 'null')], [t3."x"]) AS "field_4", (t3."x" || 'z') AS "field_5", list_transform([list_transform([{'f0': t3."x"}, {'f0': '2.50'}], lambda e: coalesce(struct_extract(e, 'f0'), 'null'))], lambda v0_101: array_to_string((CASE WHEN v0_101[1] = '' THEN list_slice(v0_101, coalesce(nullif(list_position(list_transform(v0_101, lambda e: e <> ''), true), 0), len(v0_101) + 1), len(v0_101)) ELSE v0_101 END), '|'))[1] AS "field_6"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP d
SELECT t3."id" AS "id_2", pig_sprintf('%10.3f|%e|%g|%s|%,.1f|%S|%.2e|%.1g', [t3."x", t3."x", t3."x", t3."x", t3."x", t3."x", t3."x", t3."x", NULL], 'mmmmmmmm') AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP h
SELECT list_filter(list_distinct(coalesce(coalesce(list({'f0': t1."x"}) FILTER (WHERE (t1."input" = 0)), []), [])), lambda e: NOT list_contains(coalesce(coalesce(list({'f0': t1."x_2"}) FILTER (WHERE (t1."input" = 1)), []), []), e)) AS "field", (CASE WHEN coalesce(list({'f0': t1."x"}) FILTER (WHERE (t1."input" = 0)), []) IS NULL OR coalesce(list({'f0': t1."x_2"}) FILTER (WHERE (t1."input" = 1)), []) IS NULL THEN CAST(error('DIFF can not compare a null bag: filter with IS NOT NULL first.') AS STRUCT("f0" VARCHAR)[]) ELSE list_concat(list_filter(list_distinct(coalesce(list({'f0': t1."x"}) FILTER (WHERE (t1."input" = 0)), [])), lambda e: NOT list_contains(coalesce(list({'f0': t1."x_2"}) FILTER (WHERE (t1."input" = 1)), []), e)), list_filter(list_distinct(coalesce(list({'f0': t1."x_2"}) FILTER (WHERE (t1."input" = 1)), [])), lambda e: NOT list_contains(coalesce(list({'f0': t1."x"}) FILTER (WHERE (t1."input" = 0)), []), e))) END) AS "field_2"
FROM (
  (SELECT 1 AS "group_2", 0 AS "input_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", pig_big_decimal(nullif(list_extract(t3."parts", 2), '')) AS "x_3", CAST(NULL AS VARCHAR) AS "x_4", CAST(NULL AS VARCHAR) AS "name_2"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3)
  UNION ALL
  (SELECT 1 AS "group_3", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_3", CAST(NULL AS VARCHAR) AS "x_5", pig_big_decimal(nullif(list_extract(t5."parts_2", 1), '')) AS "x_6", nullif(list_extract(t5."parts_2", 2), '') AS "name_3"
  FROM (
    SELECT string_split(t4."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
  ) AS t5)
) AS t1("group", "input", "id", "x", "x_2", "name")
GROUP BY t1."group", (CASE WHEN (t1."group" IS NULL) THEN t1."input" ELSE (-1) END)
