-- DUMP k
SELECT t5."n_2" AS "group", count(t5."n_2") AS "field", (CAST(sum(t5."x_2") AS BIGINT)) AS "field_2"
FROM (
  SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."n", 'unknown') END) AS "n_2", t3."x" AS "x_2"
  FROM (
    SELECT nullif(list_extract(t2."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  CROSS JOIN (VALUES (0), (1)) AS t4("set")
) AS t5
GROUP BY t5."n_2"
-- DUMP s
SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."n", 'unknown') END) AS "g", count(*) AS "field"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
CROSS JOIN (VALUES (0), (1)) AS t4("set")
GROUP BY (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."n", 'unknown') END)
-- DUMP f
SELECT t5."n_2" AS "group", list({'f0': t5."n_2", 'f1': t5."x_2"}) AS "cube"
FROM (
  SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."n", 'unknown') END) AS "n_2", t3."x" AS "x_2"
  FROM (
    SELECT nullif(list_extract(t2."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  CROSS JOIN (VALUES (0), (1)) AS t4("set")
) AS t5
GROUP BY t5."n_2"
HAVING (t5."n_2" = 'unknown')
