-- DUMP a
WITH "o" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "item", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "price"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."id_2" AS "id_4", (t3."price_2" / nullif((SELECT max(t5."price_3") AS "most"
FROM (
  SELECT t4."id_3", t4."item_3", t4."price_3", 'all' AS "group"
  FROM "o" AS t4("id_3", "item_3", "price_3")
) AS t5
GROUP BY t5."group"), 0)) AS "field"
FROM "o" AS t3("id_2", "item_2", "price_2")
