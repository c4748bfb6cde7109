-- DUMP a
SELECT (CASE WHEN (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) IS NOT NULL THEN CAST(1 AS BIGINT) END) AS "field", (len(from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]'))) AS "field_2", (CASE WHEN from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') IS NOT NULL THEN CAST(2 AS BIGINT) END) AS "field_3", (CAST(cardinality(from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"')) AS BIGINT)) AS "field_4", (len('héllo')) AS "field_5"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
