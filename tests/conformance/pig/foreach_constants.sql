-- DUMP a
SELECT 1 AS "field", CAST(2 AS BIGINT) AS "field_2", CAST('3.5' AS DOUBLE) AS "field_3", CAST('4.5' AS FLOAT) AS "field_4", 'text' AS "field_5", true AS "field_6", CAST(NULL AS BLOB) AS "field_7", CAST('1000' AS DOUBLE) AS "field_8", (-7) AS "field_9", 'it''s' AS "field_10", 'a	b' AS "field_11", 'é' AS "field_12"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
