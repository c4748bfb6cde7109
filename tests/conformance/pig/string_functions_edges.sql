-- DUMP a
SELECT pig_substring('hello', 0, 100) AS "field", pig_substring('hello', 2, 4) AS "field_2", pig_substring('hello', 5, 6) AS "field_3", pig_indexof('hello', 'l', 0) AS "field_4", pig_indexof('hello', 'z', 0) AS "field_5", pig_indexof('hello', 'l', 3) AS "field_6", pig_last_index_of('hello', 'l') AS "field_7", replace('hello', 'l', 'L') AS "field_8", pig_replace('a.b.c', '\.', '-') AS "field_9", trim('  x ', ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) AS "field_10", (CASE WHEN strlen('aé') = length('aé') THEN upper('aé') ELSE java_upper('aé') END) AS "field_11", (CASE WHEN strlen('ÀB') = length('ÀB') THEN lower('ÀB') ELSE java_lower('ÀB') END) AS "field_12", java_upper_first('abc') AS "field_13", java_lower_first('ABC') AS "field_14"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
