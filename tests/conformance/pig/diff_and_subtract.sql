-- DUMP a
SELECT t3."id" AS "id_2", list_transform([list_transform([{'f0': 1, 'f1': 'a'}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0'), 'f1': struct_extract(c1, 'f1')} END))], lambda v1_151: (CASE WHEN t3."b" IS NULL OR v1_151 IS NULL THEN CAST(error('DIFF can not compare a null bag: filter with IS NOT NULL first.') AS STRUCT("f0" INTEGER, "f1" VARCHAR)[]) ELSE list_concat(list_filter(list_distinct(t3."b"), lambda e: NOT list_contains(v1_151, e)), list_filter(list_distinct(v1_151), lambda e: NOT list_contains(t3."b", e))) END))[1] AS "field", list_filter(list_distinct(coalesce(t3."b", [])), lambda e: NOT list_contains(coalesce(list_transform([{'f0': 1, 'f1': 'a'}, {'f0': 9, 'f1': 'z'}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0'), 'f1': struct_extract(c1, 'f1')} END)), []), e)) AS "field_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."b" IS NOT NULL)
