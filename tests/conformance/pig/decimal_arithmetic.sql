-- DUMP b
SELECT t3."id" AS "id_2", pig_big_divide(t3."x", CAST(3 AS VARCHAR)) AS "field", pig_big_divide(t3."x", '0.003') AS "field_2", pig_big_divide(CAST(7 AS VARCHAR), t3."x") AS "field_3", pig_big_multiply(t3."x", '1.10') AS "field_4", pig_big_subtract(t3."x", '0.001') AS "field_5", pig_big_add(t3."x", CAST(100 AS VARCHAR)) AS "field_6", pig_big_negate(t3."x") AS "field_7", pig_big_multiply(t3."x", CAST(t3."id" AS VARCHAR)) AS "field_8", pig_big_multiply(t3."x", pig_big_of_double(CAST('1.5' AS DOUBLE))) AS "field_9", pig_big_multiply(CAST(CAST(2 AS BIGINT) AS VARCHAR), t3."x") AS "field_10", pig_big_divide(t3."x", pig_big_of_double(CAST('1000' AS DOUBLE))) AS "field_11", pig_big_divide(t3."x", pig_big_of_double(CAST('2.5' AS FLOAT))) AS "field_12", pig_big_multiply(t3."x", '3') AS "field_13", pig_big_add(t3."x", t3."x") AS "field_14"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP d
WITH "a" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
),
"c" AS (
  SELECT (pig_big_sum(string_agg(t5."x_3", ' '))) AS "sum"
  FROM (
    SELECT t4."id_3", t4."x_3", 'all' AS "group"
    FROM "a" AS t4("id_3", "x_3")
  ) AS t5
  GROUP BY t5."group"
)
SELECT t3."id_2" AS "id_4", pig_big_divide(t3."x_2", (SELECT t6."sum_2" AS "sum_3"
FROM "c" AS t6("sum_2"))) AS "field", pig_big_multiply(t3."x_2", (SELECT t7."sum_4" AS "sum_5"
FROM "c" AS t7("sum_4"))) AS "field_2"
FROM "a" AS t3("id_2", "x_2")
-- DUMP v
SELECT list_extract(t2."fields", 1) AS "field", pig_big_add(pig_big_decimal(nullif(decode(list_extract(t2."fields", 2)), '')), CAST(1 AS VARCHAR)) AS "field_2", pig_big_multiply(pig_big_decimal(nullif(decode(list_extract(t2."fields", 2)), '')), '2.50') AS "field_3"
FROM (
  SELECT list_transform(string_split(t1."line", '	'), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
