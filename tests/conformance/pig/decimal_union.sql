-- DUMP u
SELECT t1."id", t1."x"
FROM (
  (SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", pig_big_decimal(nullif(list_extract(t3."parts", 2), '')) AS "x_2"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3)
  UNION ALL
  (SELECT (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 1), '')) END) AS "id_3", pig_big_of_double((CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t5."parts_2", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t5."parts_2", 2), '')) END)) AS "x_3"
  FROM (
    SELECT string_split(t4."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
  ) AS t5)
) AS t1("id", "x")
-- DUMP v
SELECT t1."x", t1."name", t1."id"
FROM (
  (SELECT pig_big_decimal(nullif(list_extract(t3."parts", 1), '')) AS "x_2", nullif(list_extract(t3."parts", 2), '') AS "name_2", CAST(NULL AS INTEGER) AS "id_2"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimal_names.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3)
  UNION ALL
  (SELECT pig_big_decimal(nullif(list_extract(t5."parts_2", 2), '')) AS "x_3", CAST(NULL AS VARCHAR) AS "name_3", (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 1), '')) END) AS "id_3"
  FROM (
    SELECT string_split(t4."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
  ) AS t5)
) AS t1("x", "name", "id")
