-- DUMP a
SELECT (2147483647 + t3."id") AS "field", (CAST(9223372036854775807 AS BIGINT) + CAST(t3."id" AS BIGINT)) AS "field_2", (2147483647 * 2) AS "field_3", (((-2147483647) - t3."id") - 1) AS "field_4", CAST(16777217 AS FLOAT) AS "field_5", (CAST('0.1' AS DOUBLE) + CAST('0.2' AS DOUBLE)) AS "field_6", (CAST('1' AS FLOAT) / nullif(CAST(3 AS FLOAT), 0)) AS "field_7", (CAST(3 AS FLOAT) * CAST('1.1' AS FLOAT)) AS "field_8", (CAST(7 AS BIGINT) // nullif(CAST(2 AS BIGINT), 0)) AS "field_9", (CASE WHEN (-3) = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (7 % (-3)) END) AS "field_10", (CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE ((-7) % 3) END) AS "field_11"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."id" < 3)
