-- DUMP a
SELECT (CASE WHEN isinf(t3."f") THEN CAST('nan' AS DOUBLE) ELSE sin(t3."f") END) AS "field", (CASE WHEN isinf(t3."f") THEN CAST('nan' AS DOUBLE) ELSE cos(t3."f") END) AS "field_2", (CASE WHEN isinf(t3."f") THEN CAST('nan' AS DOUBLE) ELSE tan(t3."f") END) AS "field_3", atan(t3."f") AS "field_4", tanh(t3."f") AS "field_5", list_transform([CAST((CASE WHEN abs(t3."f") > 3.4028235677973366e38 THEN CAST(sign(t3."f") AS FLOAT) * 'inf'::FLOAT ELSE CAST(t3."f" AS FLOAT) END) AS DOUBLE)], lambda v0_142: (CASE WHEN isinf(v0_142) THEN CAST('nan' AS DOUBLE) ELSE sin(v0_142) END))[1] AS "field_6", pig_round(t3."f") AS "field_7", list_transform([(CASE WHEN abs(t3."f") > 3.4028235677973366e38 THEN CAST(sign(t3."f") AS FLOAT) * 'inf'::FLOAT ELSE CAST(t3."f" AS FLOAT) END)], lambda v0_126: CAST(CASE WHEN pig_round(v0_126) > 2147483647 THEN 2147483647 WHEN pig_round(v0_126) < -2147483648 THEN -2147483648 ELSE pig_round(v0_126) END AS INTEGER))[1] AS "field_8", abs(t3."f") AS "field_9"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."f" <> CAST('-2.5' AS DOUBLE))
-- DUMP b
SELECT pig_round(CAST('0.49999999999999994' AS DOUBLE)) AS "field", pig_round(CAST('-2.5' AS DOUBLE)) AS "field_2", pig_round(CAST('2.5' AS DOUBLE)) AS "field_3", pig_round(CAST('-0.5' AS DOUBLE)) AS "field_4", pig_round(CAST('0.5' AS DOUBLE)) AS "field_5", pig_round(CAST('1E+300' AS DOUBLE)) AS "field_6", pig_round(CAST('4503599627370498' AS DOUBLE)) AS "field_7", pig_round(CAST('4503599627370497' AS DOUBLE)) AS "field_8", pig_round(CAST('-0.49999999999999994' AS DOUBLE)) AS "field_9", pig_round(CAST('-1.5000000000000002' AS DOUBLE)) AS "field_10", CAST(CASE WHEN pig_round(CAST('0.49999997' AS FLOAT)) > 2147483647 THEN 2147483647 WHEN pig_round(CAST('0.49999997' AS FLOAT)) < -2147483648 THEN -2147483648 ELSE pig_round(CAST('0.49999997' AS FLOAT)) END AS INTEGER) AS "field_11", CAST(CASE WHEN pig_round(CAST('-2.5' AS FLOAT)) > 2147483647 THEN 2147483647 WHEN pig_round(CAST('-2.5' AS FLOAT)) < -2147483648 THEN -2147483648 ELSE pig_round(CAST('-2.5' AS FLOAT)) END AS INTEGER) AS "field_12", CAST(CASE WHEN pig_round(CAST('8388609' AS FLOAT)) > 2147483647 THEN 2147483647 WHEN pig_round(CAST('8388609' AS FLOAT)) < -2147483648 THEN -2147483648 ELSE pig_round(CAST('8388609' AS FLOAT)) END AS INTEGER) AS "field_13", CAST(CASE WHEN pig_round(CAST('3E+20' AS FLOAT)) > 2147483647 THEN 2147483647 WHEN pig_round(CAST('3E+20' AS FLOAT)) < -2147483648 THEN -2147483648 ELSE pig_round(CAST('3E+20' AS FLOAT)) END AS INTEGER) AS "field_14"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP c
SELECT abs((CASE WHEN regexp_matches('-2147483648', '^-?[0-9]{1,9}$') THEN CAST('-2147483648' AS INTEGER) ELSE pig_text_int('-2147483648') END)) AS "field", abs((CASE WHEN regexp_matches('-9223372036854775808', '^-?[0-9]{1,18}$') THEN CAST('-9223372036854775808' AS BIGINT) ELSE pig_text_long('-9223372036854775808') END)) AS "field_2", abs((t3."i" - 3)) AS "field_3", abs((CASE WHEN abs(t3."f") > 3.4028235677973366e38 THEN CAST(sign(t3."f") AS FLOAT) * 'inf'::FLOAT ELSE CAST(t3."f" AS FLOAT) END)) AS "field_4"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."i" IS NOT NULL)
