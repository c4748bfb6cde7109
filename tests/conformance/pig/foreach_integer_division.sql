-- DUMP a
SELECT (t3."item" // nullif(3, 0)) AS "field", (CAST(t3."item" AS DOUBLE) / nullif(CAST('3' AS DOUBLE), 0)) AS "field_2", ((-t3."item") // nullif(7, 0)) AS "field_3", (CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."item" % 3) END) AS "field_4", (CASE WHEN 7 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE ((-t3."item") % 7) END) AS "field_5", (7 // nullif(t3."item", 0)) AS "field_6"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "item", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "price"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
