-- DUMP b
SELECT pig_big_multiply(t3."x", t3."x") AS "q", pig_big_negate(t3."x") AS "w", pig_big_add(t3."x", CAST(1 AS VARCHAR)) AS "e", pig_big_subtract(t3."x", CAST(1 AS VARCHAR)) AS "r", t3."x" AS "t", t3."x" AS "y", pig_big_int(t3."x") AS "u", pig_big_long(t3."x") AS "i", pig_big_float(t3."x") AS "o", pig_big_double(t3."x") AS "p", (pig_big_key(t3."x") <> pig_big_key('0')) AS "s", pig_big_abs(t3."x") AS "d", pig_big_quotient(t3."x", CAST(7 AS VARCHAR)) AS "f", pig_big_quotient(CAST(7 AS VARCHAR), t3."x") AS "g", pig_big_modulo(t3."x", '7') AS "h"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/big_integers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
WITH "a" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/big_integers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."x_2" AS "group", list({'f0': t3."id_2", 'f1': t3."x_2"}) AS "a_2"
FROM "a" AS t3("id_2", "x_2")
GROUP BY t3."x_2"
-- DUMP d
SELECT DISTINCT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/big_integers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP e
SELECT pig_sprintf('%d|%x|%,d|%s|%20d|%o|%#x|%+d|%(d', [t3."x", t3."x", t3."x", t3."x", t3."x", t3."x", t3."x", t3."x", t3."x", NULL], 'nnnnnnnnn') AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/big_integers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP f
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/big_integers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (pig_big_key(t3."x") > pig_big_key('99999999999999999999999999999'))
-- DUMP j
WITH "a" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/big_integers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."id_2", t3."x_2", t5."id_3", t5."x_3"
FROM "a" AS t3("id_2", "x_2")
INNER JOIN (
  SELECT t4."id_3", t4."x_3"
  FROM "a" AS t4("id_3", "x_3")
  WHERE (pig_big_key(t4."x_3") > pig_big_key('99999999999999999999999999999'))
) AS t5 ON (t3."x_2" = t5."x_3")
-- DUMP r
SELECT rank() OVER (ORDER BY pig_big_key(t3."x") ASC NULLS FIRST) AS "rank_a", t3."id" AS "id_2", t3."x" AS "x_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/big_integers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
ORDER BY rank() OVER (ORDER BY pig_big_key(t3."x") ASC NULLS FIRST) ASC NULLS FIRST
-- DUMP s
SELECT (pig_big_sum(string_agg(t4."x", ' '))) AS "field", (pig_big_average(string_agg(t4."x", ' '))) AS "field_2", arg_min(t4."x", pig_big_key(t4."x")) AS "field_3", arg_max(t4."x", pig_big_key(t4."x")) AS "field_4", count(t4."x") AS "field_5"
FROM (
  SELECT t3."id", t3."x", 'all' AS "group"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/big_integers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
GROUP BY t4."group"
