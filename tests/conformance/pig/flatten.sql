-- DUMP f
SELECT struct_extract(t5."b_2", 'f0') AS "b::v", struct_extract(t5."b_2", 'f1') AS "b::s", struct_extract(t5."b_3", 'f0') AS "v2", struct_extract(t5."b_3", 'f1') AS "s2"
FROM (
  SELECT t4."id", t4."b", t4."t", t4."m", t4."b_2", unnest(coalesce(t4."b", [NULL])) AS "b_3"
  FROM (
    SELECT t3."id", t3."b", t3."t", t3."m", unnest(coalesce(t3."b", [NULL])) AS "b_2"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
      FROM (
        SELECT string_split(t1."line", '	') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
) AS t5
-- DUMP g
SELECT t4."id" AS "id_2", struct_extract(t4."element", 'f0') AS "null::v", struct_extract(t4."t", 'f0') AS "x", struct_extract(t4."t", 'f1') AS "y"
FROM (
  SELECT t3."id", t3."b", t3."t", t3."m", unnest(coalesce(list_transform(t3."b", lambda e1: {'f0': struct_extract(e1, 'f0')}), [NULL])) AS "element"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP k
SELECT t3."id" AS "null::id", t3."t" AS "null::t", struct_extract(t3."element", 'f0') AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m", unnest(coalesce([{'f0': 1}, {'f0': 2}], [NULL])) AS "element"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP h
SELECT ((CASE WHEN regexp_matches(decode(map_extract_value(t3."m", 'k')), '^-?[0-9]{1,9}$') THEN CAST(decode(map_extract_value(t3."m", 'k')) AS INTEGER) ELSE pig_int(decode(map_extract_value(t3."m", 'k'))) END) + 1) AS "field", (CASE WHEN regexp_matches(decode(map_extract_value(t3."m", 'l')), '^-?[0-9]{1,9}$') THEN CAST(decode(map_extract_value(t3."m", 'l')) AS INTEGER) ELSE pig_int(decode(map_extract_value(t3."m", 'l'))) END) AS "field_2", map_extract_value(t3."m", 'none') AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP x
SELECT t3."id" AS "id_2", list_transform(t3."b", lambda e1: {'f0': struct_extract(e1, 'f1'), 'f1': struct_extract(e1, 'f0')}) AS "c", list_transform(t3."b", lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': CAST(struct_extract(c1, 'f0') AS BIGINT), 'f1': struct_extract(c1, 'f1')} END)) AS "d"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP y
SELECT t3."id" AS "id_2", list_transform(coalesce(t3."b", []), lambda e1: {'f0': (struct_extract(e1, 'f0') * 2), 'f1': struct_extract(e1, 'f1')}) AS "e", list_transform(coalesce(list_transform(coalesce(t3."b", []), lambda e2: {'f0': (struct_extract(e2, 'f0') * 2), 'f1': struct_extract(e2, 'f1')}), []), lambda e3: {'f0': struct_extract(e3, 'f0')}) AS "z", CAST(list_sum(list_transform(list_transform(list_transform(coalesce(t3."b", []), lambda e4: {'f0': (struct_extract(e4, 'f0') * 2), 'f1': struct_extract(e4, 'f1')}), lambda e5: {'f0': struct_extract(e5, 'f0')}), lambda e6: struct_extract(e6, 'f0'))) AS BIGINT) AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
