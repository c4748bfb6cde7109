-- DUMP a
SELECT (CASE WHEN map_from_entries(list_transform(map_entries(t3."m"), lambda c1: {'key': c1.key, 'value': CAST(c1.value AS VARCHAR)})) IS NOT NULL THEN map_from_entries(list_transform(list_distinct(map_values(map_from_entries(list_transform(map_entries(t3."m"), lambda c1: {'key': c1.key, 'value': CAST(c1.value AS VARCHAR)})))), lambda v: {'k': v, 'v': list_transform(list_filter(map_entries(map_from_entries(list_transform(map_entries(t3."m"), lambda c1: {'key': c1.key, 'value': CAST(c1.value AS VARCHAR)}))), lambda e: e['value'] = v), lambda e: {'f0': e['key']})})) END) AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."id" = 1)
