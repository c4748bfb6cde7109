-- DUMP f
SELECT t3."id" AS "id_2", (CASE (t3."id" = 3) WHEN true THEN CAST(NULL AS STRUCT("f0" INTEGER, "f1" VARCHAR)) WHEN false THEN t3."t" END) AS "u"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
ORDER BY ((CASE (t3."id" = 3) WHEN true THEN CAST(NULL AS STRUCT("f0" INTEGER, "f1" VARCHAR)) WHEN false THEN t3."t" END) IS NOT NULL) ASC NULLS FIRST, struct_extract((CASE (t3."id" = 3) WHEN true THEN CAST(NULL AS STRUCT("f0" INTEGER, "f1" VARCHAR)) WHEN false THEN t3."t" END), 'f0') ASC NULLS FIRST, struct_extract((CASE (t3."id" = 3) WHEN true THEN CAST(NULL AS STRUCT("f0" INTEGER, "f1" VARCHAR)) WHEN false THEN t3."t" END), 'f1') ASC NULLS FIRST, t3."id" ASC NULLS FIRST
-- DUMP e
SELECT t3."id" AS "id_2", {'f0': struct_extract(t3."t", 'f1'), 'f1': t3."id"} AS "v"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
ORDER BY ({'f0': struct_extract(t3."t", 'f1'), 'f1': t3."id"} IS NOT NULL) DESC NULLS LAST, struct_extract({'f0': struct_extract(t3."t", 'f1'), 'f1': t3."id"}, 'f0') DESC NULLS LAST, struct_extract({'f0': struct_extract(t3."t", 'f1'), 'f1': t3."id"}, 'f1') DESC NULLS LAST, t3."id" ASC NULLS FIRST
