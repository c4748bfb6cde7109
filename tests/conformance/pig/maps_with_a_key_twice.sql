-- DUMP a
SELECT map([coalesce('a', 'null')], [2]) AS "field", map([coalesce(t3."s", 'null')], [t3."i"]) AS "field_2", map_concat(map([coalesce(t3."s", 'null')], [1]), map([coalesce(t3."s", 'null')], [2])) AS "field_3", map_concat(map([coalesce(t3."s", 'null')], [CAST(NULL AS BLOB)]), map([coalesce(CAST(NULL AS VARCHAR), 'null')], [encode(CAST(1 AS VARCHAR))])) AS "field_4", map([coalesce('b', 'null'), coalesce('a', 'null')], [2, CAST(NULL AS INTEGER)]) AS "field_5", map_concat(map([coalesce(t3."s", 'null')], [t3."i"]), map([coalesce(t3."s", 'null')], [2])) AS "field_6"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP b
SELECT map_extract_value(map([coalesce('a', 'null'), coalesce('b', 'null')], [2, 3]), 'b') AS "field", (CAST(cardinality(map([coalesce('a', 'null'), coalesce('b', 'null')], [2, 3])) AS BIGINT)) AS "field_2", map([coalesce(CAST(NULL AS VARCHAR), 'null')], [1]) AS "field_3", map_concat(map([coalesce(CAST(NULL AS VARCHAR), 'null')], [2]), map([coalesce(nullif(list_extract(t2."parts", 3), ''), 'null')], [4])) AS "field_4"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP c
SELECT map_concat(map([coalesce(t3."s", 'null')], [t3."i"]), map([coalesce((CASE (t3."s" IS NULL) WHEN true THEN 'q' WHEN false THEN 'b' END), 'null')], [5]), map([coalesce('z', 'null')], [6]), map([coalesce(t3."s", 'null')], [7])) AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP d
SELECT (CASE WHEN len(list_distinct(list_transform(t2."b", lambda e: coalesce(e.f0, 'null')))) = len(t2."b") THEN map_from_entries(list_transform(t2."b", lambda e: {'k': coalesce(e.f0, 'null'), 'v': e.f1})) ELSE map_from_entries(list_transform(list_distinct(list_transform(t2."b", lambda e: coalesce(e.f0, 'null'))), lambda k: list_filter(list_reverse(list_transform(t2."b", lambda e: {'k': coalesce(e.f0, 'null'), 'v': e.f1})), lambda e: e['k'] = k)[1])) END) AS "field", map_extract_value((CASE WHEN len(list_distinct(list_transform(t2."b", lambda e: coalesce(e.f0, 'null')))) = len(t2."b") THEN map_from_entries(list_transform(t2."b", lambda e: {'k': coalesce(e.f0, 'null'), 'v': e.f1})) ELSE map_from_entries(list_transform(list_distinct(list_transform(t2."b", lambda e: coalesce(e.f0, 'null'))), lambda k: list_filter(list_reverse(list_transform(t2."b", lambda e: {'k': coalesce(e.f0, 'null'), 'v': e.f1})), lambda e: e['k'] = k)[1])) END), 'a') AS "field_2"
FROM (
  SELECT from_json(pig_complex(nullif(list_extract(string_split(t1."line", '	'), 1), ''), '{(si)}'), '[{"f0":"VARCHAR","f1":"INTEGER"}]') AS "b"
  FROM (SELECT line AS "line" FROM read_csv(['/data/pairs.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
