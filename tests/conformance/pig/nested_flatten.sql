-- DUMP a
SELECT len(list_filter(flatten(list_transform(t5."n_2", lambda e1: flatten(list_transform(coalesce(list_transform(pig_tokens('a b a', ' ",()*'), lambda w: {'f0': w}), [NULL]), lambda e2: [{'f0': struct_extract(e2, 'f0')}])))), lambda e3: (struct_extract(e3, 'f0') IS NOT NULL))) AS "field", len(list_filter(list_transform(list_sort(list_transform(list_distinct(coalesce(flatten(list_transform(t5."n_2", lambda e4: flatten(list_transform(coalesce(list_transform(pig_tokens('a b a', ' ",()*'), lambda w: {'f0': w}), [NULL]), lambda e5: [{'f0': struct_extract(e5, 'f0')}])))), [])), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), lambda e6: (struct_extract(e6, 'f0') IS NOT NULL))) AS "field_2", flatten(list_transform(t5."n", lambda e7: flatten(list_transform(coalesce(struct_extract(e7, 'f1'), [NULL]), lambda e8: [{'f0': struct_extract(e7, 'f0'), 'f1': struct_extract(e8, 'f0'), 'f2': struct_extract(e8, 'f1')}])))) AS "each", list_filter(coalesce(flatten(list_transform(t5."n", lambda e9: flatten(list_transform(coalesce(struct_extract(e9, 'f1'), [NULL]), lambda e10: [{'f0': struct_extract(e9, 'f0'), 'f1': struct_extract(e10, 'f0'), 'f2': struct_extract(e10, 'f1')}])))), []), lambda e11: (struct_extract(e11, 'f1') > 1)) AS "large"
FROM (
  SELECT t4."group", list({'f0': t4."id", 'f1': t4."b", 'f2': t4."t", 'f3': t4."m"}) AS "n", list({'f0': t4."id", 'f1': t4."b", 'f2': t4."t", 'f3': t4."m"}) AS "n_2"
  FROM (
    SELECT t3."id", t3."b", t3."t", t3."m", 'all' AS "group"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
      FROM (
        SELECT string_split(t1."line", '	') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
  GROUP BY t4."group"
) AS t5
-- DUMP c
SELECT flatten(list_transform(list({'f0': t3."id", 'f1': t3."b", 'f2': t3."t", 'f3': t3."m"}), lambda e1: flatten(list_transform(coalesce(struct_extract(e1, 'f1'), [NULL]), lambda e2: [{'f0': struct_extract(struct_extract(e1, 'f2'), 'f0'), 'f1': struct_extract(struct_extract(e1, 'f2'), 'f1'), 'f2': struct_extract(e2, 'f0'), 'f3': struct_extract(e2, 'f1')}])))) AS "both"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m", 'all' AS "group"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
GROUP BY t3."group"
