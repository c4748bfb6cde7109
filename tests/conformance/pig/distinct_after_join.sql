-- DUMP a
SELECT DISTINCT t3."id" AS "p::id", t3."name" AS "p::name"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
INNER JOIN (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 1), '')) END) AS "id_2", (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 2), '')) END) AS "item", (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t5."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t5."parts_2", 3), '')) END) AS "price"
  FROM (
    SELECT string_split(t4."line_2", ',') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
  ) AS t5
) AS t6 ON (t3."id" = t6."id_2")
