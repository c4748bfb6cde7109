-- DUMP a
SELECT CAST('1' AS DOUBLE) AS "field", CAST('100' AS DOUBLE) AS "field_2", CAST('10000000' AS DOUBLE) AS "field_3", CAST('1.5E-05' AS DOUBLE) AS "field_4", CAST('12345678.9' AS DOUBLE) AS "field_5", CAST('0.001' AS DOUBLE) AS "field_6", CAST('1E+21' AS DOUBLE) AS "field_7", CAST('1' AS FLOAT) AS "field_8", CAST('3.4E+38' AS FLOAT) AS "field_9", CAST('123456.79' AS FLOAT) AS "field_10", CAST('-0' AS DOUBLE) AS "field_11", (CAST('1' AS DOUBLE) / nullif(CAST('3' AS DOUBLE), 0)) AS "field_12"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
