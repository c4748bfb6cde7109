-- DUMP b
WITH "a" AS (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "x", nullif(list_extract(t2."parts", 2), '') AS "y"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/orders.csv', '/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT count(t4."x_2") AS "field"
FROM (
  SELECT t3."x_2", t3."y_2", 'all' AS "group"
  FROM "a" AS t3("x_2", "y_2")
) AS t4
GROUP BY t4."group"
-- DUMP d
WITH "c" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(string_split(t1."line", ','), 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(string_split(t1."line", ','), 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(string_split(t1."line", ','), 1), '')) END) AS "x"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv', '/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
)
SELECT count(*) AS "field", (CAST(sum(t3."x_2") AS BIGINT)) AS "field_2"
FROM (
  SELECT t2."x_2", 'all' AS "group"
  FROM "c" AS t2("x_2")
) AS t3
GROUP BY t3."group"
