-- DUMP n
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP f
SELECT t4."id" AS "id_2", struct_extract(t4."b_2", 'f0') AS "b::v", struct_extract(t4."b_2", 'f1') AS "b::s", struct_extract(t4."t", 'f0') AS "p", map_extract_value(t4."m", 'k') AS "field"
FROM (
  SELECT t3."id", t3."b", t3."t", t3."m", unnest(coalesce(t3."b", [NULL])) AS "b_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP ce
SELECT t3."id", t3."b", t3."t", t3."m"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."b" IS NOT NULL) AND ((NOT (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END)) AND (CASE WHEN (NOT (NOT (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END))) THEN false ELSE ((CASE WHEN t3."b" IS NULL THEN CAST(error('COUNT_STAR can not count a null bag: filter with IS NOT NULL first [2106].') AS BIGINT) ELSE len(t3."b") END) > CAST(1 AS BIGINT)) END))
-- DUMP c
SELECT t3."id" AS "id_2", len(list_filter(t3."b", lambda e1: (struct_extract(e1, 'f0') IS NOT NULL))) AS "field", CAST(list_sum(list_transform(list_transform(t3."b", lambda e2: {'f0': struct_extract(e2, 'f0')}), lambda e3: struct_extract(e3, 'f0'))) AS BIGINT) AS "field_2", list_avg(list_transform(list_transform(t3."b", lambda e4: {'f0': struct_extract(e4, 'f0')}), lambda e5: struct_extract(e5, 'f0'))) AS "field_3", list_min(list_transform(list_transform(t3."b", lambda e6: {'f0': struct_extract(e6, 'f1')}), lambda e7: struct_extract(e7, 'f0'))) AS "field_4", list_max(list_transform(list_transform(t3."b", lambda e8: {'f0': struct_extract(e8, 'f0')}), lambda e9: struct_extract(e9, 'f0'))) AS "field_5"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP d
SELECT t3."id" AS "id_2", list_filter(coalesce(t3."b", []), lambda e1: (struct_extract(e1, 'f0') > 1)) AS "x", len(list_filter(list_transform(list_sort(list_transform(list_distinct(coalesce(t3."b", [])), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'k1': c1['f1'] IS NOT NULL, 'v1': c1['f1'], 'e': c1})), lambda c1: c1['e']), lambda e2: (struct_extract(e2, 'f0') IS NOT NULL))) AS "field", list_transform(coalesce(t3."b", []), lambda e3: {'f0': struct_extract(e3, 'f1')}) AS "z", len(list_filter(list_filter(coalesce(t3."b", []), lambda e4: (struct_extract(e4, 'f0') > 1)), lambda e5: (struct_extract(e5, 'f0') IS NOT NULL))) AS "field_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP e
SELECT struct_extract(t4."t", 'f0') AS "t::p", struct_extract(t4."t", 'f1') AS "t::q", struct_extract(t4."m_2", 'key') AS "m::key", struct_extract(t4."m_2", 'value') AS "m::value"
FROM (
  SELECT t3."id", t3."b", t3."t", t3."m", unnest(coalesce(map_entries(t3."m"), [NULL])) AS "m_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP o
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", list_slice(coalesce(coalesce((SELECT list({'f0': t4."f0", 'f1': t4."f1"} ORDER BY t4."f0" DESC NULLS LAST, t4."f1" ASC NULLS FIRST) FROM (
  SELECT struct_extract(t3."t", 'f0') AS "f0", struct_extract(t3."t", 'f1') AS "f1"
  FROM (
    SELECT unnest(coalesce(from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]'), [])) AS "t"
  ) AS t3
) AS t4), []), []), 1, CAST(1 AS BIGINT)) AS "y"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
