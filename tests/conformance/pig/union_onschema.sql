-- DUMP u
SELECT t1."id", t1."name", t1."price"
FROM (
  (SELECT CAST((CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS BIGINT) AS "id_2", nullif(list_extract(t3."parts", 2), '') AS "name_2", CAST(NULL AS DOUBLE) AS "price_2"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3)
  UNION ALL
  (SELECT CAST((CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 1), '')) END) AS BIGINT) AS "id_3", CAST(NULL AS VARCHAR) AS "name_3", (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t5."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t5."parts_2", 3), '')) END) AS "price_3"
  FROM (
    SELECT string_split(t4."line_2", ',') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
  ) AS t5)
) AS t1("id", "name", "price")
