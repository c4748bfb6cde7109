-- DUMP a
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(D)}'), '[{"f0":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[D]'), '"MAP(VARCHAR, VARCHAR)"') AS "m"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP b
SELECT t3."id" AS "id_2", pig_big_add(struct_extract(t3."t", 'f0'), CAST(1 AS VARCHAR)) AS "field", pig_big_sum(array_to_string(list_transform(t3."b", lambda e1: struct_extract(e1, 'f0')), ' ')) AS "field_2", pig_big_average(array_to_string(list_transform(t3."b", lambda e2: struct_extract(e2, 'f0')), ' ')) AS "field_3", pig_big_min(array_to_string(list_transform(t3."b", lambda e3: struct_extract(e3, 'f0')), ' ')) AS "field_4", pig_big_max(array_to_string(list_transform(t3."b", lambda e4: struct_extract(e4, 'f0')), ' ')) AS "field_5", len(list_filter(t3."b", lambda e5: (struct_extract(e5, 'f0') IS NOT NULL))) AS "field_6", (len(t3."b")) AS "field_7", list_transform(t3."b", lambda e6: {'f0': struct_extract(e6, 'f0')}) AS "field_8"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(D)}'), '[{"f0":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[D]'), '"MAP(VARCHAR, VARCHAR)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
SELECT t4."id" AS "id_2", struct_extract(t4."b_2", 'f0') AS "b::y"
FROM (
  SELECT t3."id", t3."t", t3."b", t3."m", unnest(coalesce(t3."b", [NULL])) AS "b_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(D)}'), '[{"f0":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[D]'), '"MAP(VARCHAR, VARCHAR)"') AS "m"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP d
SELECT struct_extract(t3."t", 'f0') AS "t::x", struct_extract(t3."t", 'f1') AS "t::s"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(D)}'), '[{"f0":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[D]'), '"MAP(VARCHAR, VARCHAR)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP e
SELECT (CASE WHEN from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}') IS NOT NULL THEN {'f0': pig_big_double(struct_extract(from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}'), 'f0')), 'f1': struct_extract(from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}'), 'f1')} END) AS "t", list_transform(from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(D)}'), '[{"f0":"VARCHAR"}]'), lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': pig_big_double(struct_extract(c1, 'f0'))} END)) AS "b", map_from_entries(list_transform(map_entries(from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[D]'), '"MAP(VARCHAR, VARCHAR)"')), lambda c1: {'key': c1.key, 'value': pig_big_double(c1.value)})) AS "m"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP f
SELECT (CASE WHEN from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}') IS NOT NULL THEN {'f0': struct_extract(from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}'), 'f0'), 'f1': struct_extract(from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}'), 'f1')} END) AS "t", list_transform(from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(D)}'), '[{"f0":"VARCHAR"}]'), lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': pig_big_int(struct_extract(c1, 'f0'))} END)) AS "b", map_from_entries(list_transform(map_entries(from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[D]'), '"MAP(VARCHAR, VARCHAR)"')), lambda c1: {'key': c1.key, 'value': c1.value})) AS "m"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP h
SELECT t3."id" AS "id_2", coalesce((SELECT list({'f0': t5."f0"} ORDER BY t5."order" DESC NULLS LAST) FROM (
  SELECT struct_extract(t4."t_2", 'f0') AS "f0", pig_big_key(struct_extract(t4."t_2", 'f0')) AS "order"
  FROM (
    SELECT unnest(coalesce(t3."b", [])) AS "t_2"
  ) AS t4
) AS t5), []) AS "o", list_transform(list_sort(list_transform(list_distinct(coalesce(t3."b", [])), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']) AS "d", list_filter(coalesce(t3."b", []), lambda e1: (pig_big_key(struct_extract(e1, 'f0')) > pig_big_key(pig_big_of_double(CAST('1' AS DOUBLE))))) AS "k", len(list_filter(list_transform(list_sort(list_transform(list_distinct(coalesce(t3."b", [])), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), lambda e2: (struct_extract(e2, 'f0') IS NOT NULL))) AS "field", pig_big_sum(array_to_string(list_transform(list_transform(list_transform(list_sort(list_transform(list_distinct(coalesce(t3."b", [])), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), lambda e3: {'f0': struct_extract(e3, 'f0')}), lambda e4: struct_extract(e4, 'f0')), ' ')) AS "field_2", pig_big_average(array_to_string(list_transform(list_transform(list_sort(list_transform(list_distinct(coalesce(t3."b", [])), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), lambda e5: struct_extract(e5, 'f0')), ' ')) AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(D)}'), '[{"f0":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[D]'), '"MAP(VARCHAR, VARCHAR)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."b" IS NOT NULL)
-- DUMP v
SELECT t3."id" AS "id_2", (CASE WHEN t3."t" IS NOT NULL THEN {'f0': pig_big_decimal(nullif(decode(struct_extract(t3."t", 'f0')), '')), 'f1': decode(struct_extract(t3."t", 'f1'))} END) AS "t_2", list_transform(t3."b", lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': pig_big_decimal(nullif(decode(struct_extract(c1, 'f0')), ''))} END)) AS "b_2", map_from_entries(list_transform(map_entries(t3."m"), lambda c1: {'key': c1.key, 'value': pig_big_decimal(nullif(decode(c1.value), ''))})) AS "m_2", pig_big_add(pig_big_decimal(nullif(decode(map_extract_value(t3."m", 'k')), '')), CAST(1 AS VARCHAR)) AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(yy)'), '{"f0":"BLOB","f1":"BLOB"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(y)}'), '[{"f0":"BLOB"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP w
SELECT (CASE WHEN {'f0': t3."id"} IS NOT NULL THEN {'f0': CAST(struct_extract({'f0': t3."id"}, 'f0') AS VARCHAR)} END) AS "field", list_transform([{'f0': t3."id"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': CAST(struct_extract(c1, 'f0') AS VARCHAR)} END)) AS "field_2", map_from_entries(list_transform(map_entries(map([coalesce(CAST(t3."id" AS VARCHAR), 'null')], [t3."id"])), lambda c1: {'key': c1.key, 'value': CAST(c1.value AS VARCHAR)})) AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '(Ds)'), '{"f0":"VARCHAR","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '{(D)}'), '[{"f0":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[D]'), '"MAP(VARCHAR, VARCHAR)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested_decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
