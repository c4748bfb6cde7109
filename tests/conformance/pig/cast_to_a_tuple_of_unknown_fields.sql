-- DUMP a
SELECT from_json(pig_complex(decode(t2."t"), '?'), '["BLOB"]') AS "t_2", (len(from_json(pig_complex(decode(t2."t"), '?'), '["BLOB"]'))) AS "field"
FROM (
  SELECT encode(nullif(list_extract(string_split(t1."line", '	'), 1), '')) AS "t"
  FROM (SELECT line AS "line" FROM read_csv(['/data/tuples.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP f
SELECT list_concat(coalesce(from_json(pig_complex(decode(t2."t"), '?'), '["BLOB"]'), [NULL]), [encode('z')]) AS "fields"
FROM (
  SELECT encode(nullif(list_extract(string_split(t1."line", '	'), 1), '')) AS "t"
  FROM (SELECT line AS "line" FROM read_csv(['/data/tuples.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP v
SELECT nullif(list_extract(t2."parts", 1), '') AS "n", from_json(pig_complex(decode(map_extract_value(from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '[y]'), '"MAP(VARCHAR, BLOB)"'), 'k')), '?'), '["BLOB"]') AS "field"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/map_of_tuples.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP n
SELECT CAST(NULL AS BLOB[]) AS "t"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
