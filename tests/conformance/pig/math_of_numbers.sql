-- DUMP a
SELECT (CASE WHEN (-t3."age") IS NULL THEN CAST(error('ABS can not take a null int, long or float: filter with IS NOT NULL first.') AS INTEGER) ELSE abs((-t3."age")) END) AS "field", (CASE WHEN CAST((-t3."id") AS BIGINT) IS NULL THEN CAST(error('ABS can not take a null int, long or float: filter with IS NOT NULL first.') AS BIGINT) ELSE abs(CAST((-t3."id") AS BIGINT)) END) AS "field_2", list_transform([(CASE WHEN abs(CAST('-1.5' AS DOUBLE)) > 3.4028235677973366e38 THEN CAST(sign(CAST('-1.5' AS DOUBLE)) AS FLOAT) * 'inf'::FLOAT ELSE CAST(CAST('-1.5' AS DOUBLE) AS FLOAT) END)], lambda v0_174: (CASE WHEN v0_174 IS NULL THEN CAST(error('ABS can not take a null int, long or float: filter with IS NOT NULL first.') AS FLOAT) ELSE abs(v0_174) END))[1] AS "field_3", pig_round(CAST('2.5' AS DOUBLE)) AS "field_4", pig_round(CAST('-2.5' AS DOUBLE)) AS "field_5", CAST(CASE WHEN pig_round(CAST('3.5' AS FLOAT)) > 2147483647 THEN 2147483647 WHEN pig_round(CAST('3.5' AS FLOAT)) < -2147483648 THEN -2147483648 ELSE pig_round(CAST('3.5' AS FLOAT)) END AS INTEGER) AS "field_6"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."age" IS NOT NULL)
-- DUMP b
SELECT pig_round_to(CAST('2.345' AS DOUBLE), 2, 6) AS "field", CAST(pig_round_to(CAST(CAST(CAST('-2.345' AS FLOAT) AS VARCHAR) AS DOUBLE), 1, 6) AS FLOAT) AS "field_2", ceil(CAST('-0.5' AS DOUBLE)) AS "field_3", floor(CAST('-0.5' AS DOUBLE)) AS "field_4", (CASE WHEN CAST('-1' AS DOUBLE) < 0 THEN CAST('nan' AS DOUBLE) ELSE sqrt(CAST('-1' AS DOUBLE)) END) AS "field_5", (CASE WHEN CAST('0' AS DOUBLE) > 0 THEN ln(CAST('0' AS DOUBLE)) WHEN CAST('0' AS DOUBLE) = 0 THEN CAST('-inf' AS DOUBLE) WHEN CAST('0' AS DOUBLE) IS NOT NULL THEN CAST('nan' AS DOUBLE) END) AS "field_6", (CASE WHEN CAST('-1' AS DOUBLE) > 0 THEN ln(CAST('-1' AS DOUBLE)) WHEN CAST('-1' AS DOUBLE) = 0 THEN CAST('-inf' AS DOUBLE) WHEN CAST('-1' AS DOUBLE) IS NOT NULL THEN CAST('nan' AS DOUBLE) END) AS "field_7", pig_round_to(CAST('1234.5' AS DOUBLE), (-2), 6) AS "field_8", java_cbrt(CAST('-2.5' AS DOUBLE)) AS "field_9", java_cbrt(CAST('1E-310' AS DOUBLE)) AS "field_10", java_cbrt(CAST('0' AS DOUBLE)) AS "field_11"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
