-- DUMP a
SELECT len(list_filter(t3."b", lambda e1: (struct_extract(e1, 'f0') IS NOT NULL))) AS "field", (CASE WHEN t3."b" IS NULL THEN CAST(error('COUNT_STAR can not count a null bag: filter with IS NOT NULL first [2106].') AS BIGINT) ELSE len(t3."b") END) AS "field_2", CAST(list_sum(list_transform(list_transform(t3."b", lambda e2: {'f0': struct_extract(e2, 'f0')}), lambda e3: struct_extract(e3, 'f0'))) AS BIGINT) AS "field_3", list_avg(list_transform(list_transform(t3."b", lambda e4: {'f0': struct_extract(e4, 'f0')}), lambda e5: struct_extract(e5, 'f0'))) AS "field_4", list_min(list_transform(list_transform(t3."b", lambda e6: {'f0': struct_extract(e6, 'f0')}), lambda e7: struct_extract(e7, 'f0'))) AS "field_5", list_max(list_transform(list_transform(t3."b", lambda e8: {'f0': struct_extract(e8, 'f1')}), lambda e9: struct_extract(e9, 'f0'))) AS "field_6", (len(t3."b")) AS "field_7", (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) AS "field_8"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."id" = 2)
