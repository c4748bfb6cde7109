-- DUMP f
SELECT t3."id" AS "n", list_transform(t3."b", lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0'), 'f1': struct_extract(c1, 'f1')} END)) AS "c2", flatten(list_transform(coalesce(t3."b", []), lambda e1: list_transform(coalesce(list_transform(coalesce(t3."b", []), lambda e2: {'f0': struct_extract(e2, 'f0')}), []), lambda e3: {'f0': struct_extract(e1, 'f0'), 'f1': struct_extract(e1, 'f1'), 'f2': struct_extract(e3, 'f0')}))) AS "c"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
