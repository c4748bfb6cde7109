-- DUMP b
SELECT t3."id" AS "id_2", pig_big_double(t3."x") AS "d", pig_big_float(t3."x") AS "f", pig_big_int(t3."x") AS "i", pig_big_long(t3."x") AS "l", pig_big_whole(t3."x") AS "b", (pig_big_key(t3."x") <> pig_big_key('0')) AS "o", t3."x" AS "c"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
SELECT CAST(t3."id" AS VARCHAR) AS "q", pig_big_of_double(CAST(t3."id" AS DOUBLE)) AS "w", pig_big_decimal(CAST(t3."id" AS VARCHAR)) AS "e", CAST(CAST((t3."id" <> 0) AS INTEGER) AS VARCHAR) AS "r", CAST(CAST(t3."id" AS BIGINT) AS VARCHAR) AS "t", pig_big_of_double(CAST(t3."id" AS FLOAT)) AS "y", CAST(t3."id" AS VARCHAR) AS "u"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP d
SELECT t3."id" AS "id_2", (CASE ((CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 2) END) = 0) WHEN true THEN t3."x" WHEN false THEN CAST(t3."id" AS VARCHAR) END) AS "x_2", (CASE ((CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 2) END) = 0) WHEN true THEN pig_big_of_double(CAST('0.5' AS DOUBLE)) WHEN false THEN t3."x" END) AS "field", (CASE (t3."x" IS NULL) WHEN true THEN 'none' WHEN false THEN t3."x" END) AS "field_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP e
SELECT t3."id" AS "id_2", pig_big_int(pig_big_multiply(CAST(t3."id" AS VARCHAR), '12345678901.5')) AS "field", pig_big_long(pig_big_multiply(CAST(t3."id" AS VARCHAR), '-12345678901234567890123.5')) AS "field_2", pig_big_float(pig_big_multiply(t3."x", pig_big_of_double(CAST('1E+300' AS DOUBLE)))) AS "field_3", pig_big_double(pig_big_multiply(t3."x", pig_big_of_double(CAST('1E+300' AS DOUBLE)))) AS "field_4"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
