-- DUMP g
WITH "f" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group", list({'f0': t7."id_2", 'f1': t7."x_2"}) AS "f_2"
FROM (
  SELECT t6."id_2", t6."x_2", t6."key", t6."number", t6."before", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id_2", t5."x_2", t5."key", t5."number", t5."before", (CASE WHEN (NOT (t5."number" IS NOT DISTINCT FROM t5."before")) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id_2", t4."x_2", t4."key", t4."number", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST) AS "before"
      FROM (
        SELECT t3."id_2", t3."x_2", t3."x_2" AS "key", pig_big_key(t3."x_2") AS "number"
        FROM "f" AS t3("id_2", "x_2")
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)
-- DUMP h
WITH "f" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT {'f0': t7."key", 'f1': (CASE WHEN (t7."key_2" IS NOT NULL) THEN t7."merged" END)} AS "group", list({'f0': t7."id_2", 'f1': t7."x_2"}) AS "f_2"
FROM (
  SELECT t6."id_2", t6."x_2", t6."key", t6."key_2", t6."number", t6."number_2", t6."before", t6."before_2", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY t6."key" ASC NULLS FIRST, strlen(t6."key_2") ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id_2", t5."x_2", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key_2" END) AS "first"
    FROM (
      SELECT t4."id_2", t4."x_2", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
      FROM (
        SELECT t3."id_2", t3."x_2", (CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id_2" % 2) END) AS "key", t3."x_2" AS "key_2", (CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id_2" % 2) END) AS "number", pig_big_key(t3."x_2") AS "number_2"
        FROM "f" AS t3("id_2", "x_2")
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY t7."key", (CASE WHEN (t7."key_2" IS NOT NULL) THEN t7."merged" END)
-- DUMP i
WITH "f" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT {'f0': (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END), 'f1': t7."key_2"} AS "group", list({'f0': t7."id_2", 'f1': t7."x_2"}) AS "f_2"
FROM (
  SELECT t6."id_2", t6."x_2", t6."key", t6."key_2", t6."number", t6."number_2", t6."before", t6."before_2", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id_2", t5."x_2", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id_2", t4."x_2", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
      FROM (
        SELECT t3."id_2", t3."x_2", t3."x_2" AS "key", (CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id_2" % 2) END) AS "key_2", pig_big_key(t3."x_2") AS "number", (CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id_2" % 2) END) AS "number_2"
        FROM "f" AS t3("id_2", "x_2")
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END), t7."key_2"
-- DUMP j
WITH "f" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT {'f0': (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END), 'f1': t7."key_2"} AS "group", list({'f0': t7."id_2", 'f1': t7."x_2"}) AS "f_2"
FROM (
  SELECT t6."id_2", t6."x_2", t6."key", t6."key_2", t6."number", t6."number_2", t6."before", t6."before_2", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id_2", t5."x_2", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id_2", t4."x_2", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
      FROM (
        SELECT t3."id_2", t3."x_2", t3."x_2" AS "key", 'a' AS "key_2", pig_big_key(t3."x_2") AS "number", 'a' AS "number_2"
        FROM "f" AS t3("id_2", "x_2")
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END), t7."key_2"
-- DUMP l
SELECT DISTINCT t6."key" AS "field_3", (CASE WHEN (t6."key_2" IS NOT NULL) THEN last_value(t6."first" IGNORE NULLS) OVER (ORDER BY t6."key" ASC NULLS FIRST, strlen(t6."key_2") ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST, t6."key_3" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) END) AS "x_2", t6."key_3" AS "field_4"
FROM (
  SELECT t5."field", t5."x", t5."field_2", t5."key", t5."key_2", t5."key_3", t5."number", t5."number_2", t5."number_3", t5."before", t5."before_2", t5."before_3", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2") AND (t5."number_3" IS NOT DISTINCT FROM t5."before_3"))) THEN t5."key_2" END) AS "first"
  FROM (
    SELECT t4."field", t4."x", t4."field_2", t4."key", t4."key_2", t4."key_3", t4."number", t4."number_2", t4."number_3", lag(t4."number") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST, t4."key_3" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST, t4."key_3" ASC NULLS FIRST) AS "before_2", lag(t4."number_3") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST, t4."key_3" ASC NULLS FIRST) AS "before_3"
    FROM (
      SELECT t3."field", t3."x", t3."field_2", t3."field" AS "key", t3."x" AS "key_2", t3."field_2" AS "key_3", t3."field" AS "number", pig_big_key(t3."x") AS "number_2", t3."field_2" AS "number_3"
      FROM (
        SELECT (CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE ((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) % 2) END) AS "field", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", 'a' AS "field_2"
        FROM (
          SELECT string_split(t1."line", '	') AS "parts"
          FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
        ) AS t2
      ) AS t3
    ) AS t4
  ) AS t5
) AS t6
-- DUMP d
SELECT (CASE WHEN (t9."key" IS NOT NULL) THEN t9."merged" END) AS "group", count(*) AS "field"
FROM (
  SELECT t8."x_2", t8."id_2", t8."key", t8."number", t8."before", t8."first", last_value(t8."first" IGNORE NULLS) OVER (ORDER BY strlen(t8."key") ASC NULLS FIRST, t8."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t7."x_2", t7."id_2", t7."key", t7."number", t7."before", (CASE WHEN (NOT (t7."number" IS NOT DISTINCT FROM t7."before")) THEN t7."key" END) AS "first"
    FROM (
      SELECT t6."x_2", t6."id_2", t6."key", t6."number", lag(t6."number") OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST) AS "before"
      FROM (
        SELECT t5."x_2", t5."id_2", t5."x_2" AS "key", pig_big_key(t5."x_2") AS "number"
        FROM (
          SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN (CASE WHEN t3."x" IS NULL THEN CAST(error('A null in ' || 'x' || ', a dimension of CUBE that is neither chararray nor bytearray: give it a value first, such as (x IS NULL ? -1 : x).') AS VARCHAR) ELSE t3."x" END) END) AS "x_2", t3."id" AS "id_2"
          FROM (
            SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
            FROM (
              SELECT string_split(t1."line", '	') AS "parts"
              FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
            ) AS t2
          ) AS t3
          CROSS JOIN (VALUES (0), (1)) AS t4("set")
        ) AS t5
      ) AS t6
    ) AS t7
  ) AS t8
) AS t9
GROUP BY (CASE WHEN (t9."key" IS NOT NULL) THEN t9."merged" END)
-- DUMP t
SELECT DISTINCT (CASE WHEN (t8."key" IS NOT NULL) THEN last_value(t8."first" IGNORE NULLS) OVER (ORDER BY strlen(t8."key") ASC NULLS FIRST, t8."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) END) AS "field_2"
FROM (
  SELECT t7."field", t7."key", t7."number", t7."before", (CASE WHEN (NOT (t7."number" IS NOT DISTINCT FROM t7."before")) THEN t7."key" END) AS "first"
  FROM (
    SELECT t6."field", t6."key", t6."number", lag(t6."number") OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST) AS "before"
    FROM (
      SELECT t5."field", t5."field" AS "key", pig_big_key(t5."field") AS "number"
      FROM (
        SELECT struct_extract(t4."element", 'f0') AS "field"
        FROM (
          SELECT t3."id", t3."x", unnest(coalesce([{'f0': t3."x"}, {'f0': '1.0'}, {'f0': '1.00'}], [NULL])) AS "element"
          FROM (
            SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
            FROM (
              SELECT string_split(t1."line", '	') AS "parts"
              FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
            ) AS t2
          ) AS t3
        ) AS t4
      ) AS t5
    ) AS t6
  ) AS t7
) AS t8
