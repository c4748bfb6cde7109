-- DUMP a
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,18}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS BIGINT) ELSE pig_long(nullif(list_extract(t2."parts", 1), '')) END) AS "n", nullif(list_extract(t2."parts", 2), '') AS "s", pig_float(nullif(list_extract(t2."parts", 3), '')) AS "d"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/mixed.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP b
SELECT ((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,18}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS BIGINT) ELSE pig_long(nullif(list_extract(t2."parts", 1), '')) END) + CAST(1 AS BIGINT)) AS "field", (pig_float(nullif(list_extract(t2."parts", 3), '')) * CAST(2 AS FLOAT)) AS "field_2", (CASE lower(nullif(list_extract(t2."parts", 2), '')) WHEN 'true' THEN true WHEN 'false' THEN false END) AS "s"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/mixed.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
