-- DUMP a
SELECT (t3."id" + t3."item") AS "field", (CAST(t3."id" AS DOUBLE) * t3."price") AS "field_2", (t3."item" // nullif(7, 0)) AS "field_3", (CASE WHEN 7 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."item" % 7) END) AS "field_4", (t3."price" / nullif(CAST(2 AS DOUBLE), 0)) AS "field_5", (-t3."price") AS "field_6", (CAST(t3."id" AS BIGINT) - CAST(1 AS BIGINT)) AS "field_7", (CAST(t3."item" AS FLOAT) * CAST('1' AS FLOAT)) AS "field_8"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "item", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "price"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
