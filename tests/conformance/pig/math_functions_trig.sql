-- DUMP a
SELECT (CASE WHEN isinf(CAST('0.5' AS DOUBLE)) THEN CAST('nan' AS DOUBLE) ELSE sin(CAST('0.5' AS DOUBLE)) END) AS "field", (CASE WHEN isinf(CAST('0.5' AS DOUBLE)) THEN CAST('nan' AS DOUBLE) ELSE cos(CAST('0.5' AS DOUBLE)) END) AS "field_2", (CASE WHEN isinf(CAST('0.5' AS DOUBLE)) THEN CAST('nan' AS DOUBLE) ELSE tan(CAST('0.5' AS DOUBLE)) END) AS "field_3", (CASE WHEN CAST('0.5' AS DOUBLE) BETWEEN -1 AND 1 THEN asin(CAST('0.5' AS DOUBLE)) WHEN CAST('0.5' AS DOUBLE) IS NOT NULL THEN CAST('nan' AS DOUBLE) END) AS "field_4", (CASE WHEN CAST('0.5' AS DOUBLE) BETWEEN -1 AND 1 THEN acos(CAST('0.5' AS DOUBLE)) WHEN CAST('0.5' AS DOUBLE) IS NOT NULL THEN CAST('nan' AS DOUBLE) END) AS "field_5", atan(CAST('0.5' AS DOUBLE)) AS "field_6", sinh(CAST('0.5' AS DOUBLE)) AS "field_7", cosh(CAST('0.5' AS DOUBLE)) AS "field_8", tanh(CAST('0.5' AS DOUBLE)) AS "field_9"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
