-- DUMP s
SELECT (pig_big_sum(string_agg(t4."x", ' '))) AS "field", (pig_big_average(string_agg(t4."x", ' '))) AS "field_2", arg_min(t4."x", pig_big_key(t4."x")) AS "field_3", arg_max(t4."x", pig_big_key(t4."x")) AS "field_4", count(t4."x") AS "field_5", count(*) AS "field_6", count(t4."id") AS "field_7"
FROM (
  SELECT t3."id", t3."x", 'all' AS "group"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  WHERE (t3."id" <> 8)
) AS t4
GROUP BY t4."group"
-- DUMP t
SELECT (CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 3) END) AS "group", (pig_big_sum(string_agg(t3."x", ' '))) AS "field", (pig_big_average(string_agg(t3."x", ' '))) AS "field_2", arg_min(t3."x", pig_big_key(t3."x")) AS "field_3", arg_max(t3."x", pig_big_key(t3."x")) AS "field_4"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."id" <> 8)
GROUP BY (CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 3) END)
-- DUMP u
SELECT (pig_big_sum(string_agg(t4."x", ' '))) AS "field", (pig_big_average(string_agg(t4."x", ' '))) AS "field_2", arg_min(t4."x", pig_big_key(t4."x")) AS "field_3", arg_max(t4."x", pig_big_key(t4."x")) AS "field_4", count(t4."x") AS "field_5"
FROM (
  SELECT t3."id", t3."x", 'all' AS "group"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  WHERE (t3."id" <> 8) AND (t3."x" IS NULL)
) AS t4
GROUP BY t4."group"
-- DUMP v
SELECT (CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 3) END) AS "group", (pig_big_sum(string_agg(DISTINCT t3."x", ' '))) AS "field", (pig_big_average(string_agg(DISTINCT t3."x", ' '))) AS "field_2", count(DISTINCT t3."x") AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."id" <> 8)
GROUP BY (CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 3) END)
-- DUMP w
SELECT (pig_big_sum(string_agg(t4."x", ' ') FILTER (WHERE (pig_big_key(t4."x") > pig_big_key(pig_big_of_double(CAST('1' AS DOUBLE))))))) AS "field", (pig_big_average(string_agg(t4."x", ' ') FILTER (WHERE (pig_big_key(t4."x") > pig_big_key(pig_big_of_double(CAST('1' AS DOUBLE))))))) AS "field_2", list_slice(list({'f0': t4."id", 'f1': t4."x"} ORDER BY pig_big_key(t4."x") DESC NULLS LAST), 1, CAST(2 AS BIGINT)) AS "a"
FROM (
  SELECT t3."id", t3."x", 'all' AS "group"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  WHERE (t3."id" <> 8)
) AS t4
GROUP BY t4."group"
