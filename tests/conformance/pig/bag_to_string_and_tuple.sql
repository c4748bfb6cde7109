-- DUMP a
SELECT t3."id" AS "id_2", list_transform([flatten(list_transform(t3."b", lambda e: [coalesce(CAST(struct_extract(e, 'f0') AS VARCHAR), 'null'), coalesce(struct_extract(e, 'f1'), 'null')]))], lambda v0_146: array_to_string((CASE WHEN v0_146[1] = '' THEN list_slice(v0_146, coalesce(nullif(list_position(list_transform(v0_146, lambda e: e <> ''), true), 0), len(v0_146) + 1), len(v0_146)) ELSE v0_146 END), '_'))[1] AS "field", list_transform([flatten(list_transform(t3."b", lambda e: [coalesce(CAST(struct_extract(e, 'f0') AS VARCHAR), 'null'), coalesce(struct_extract(e, 'f1'), 'null')]))], lambda v0_146: array_to_string((CASE WHEN v0_146[1] = '' THEN list_slice(v0_146, coalesce(nullif(list_position(list_transform(v0_146, lambda e: e <> ''), true), 0), len(v0_146) + 1), len(v0_146)) ELSE v0_146 END), '|'))[1] AS "field_2", flatten(list_transform(t3."b", lambda e1: [encode(CAST(struct_extract(e1, 'f0') AS VARCHAR)), encode(struct_extract(e1, 'f1'))])) AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."b" IS NOT NULL)
