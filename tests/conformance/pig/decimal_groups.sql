-- DUMP c
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group", count(t7."id") AS "field", (pig_big_sum(string_agg(t7."x", ' '))) AS "field_2", list({'f0': t7."id"}) AS "field_3"
FROM (
  SELECT t6."id", t6."x", t6."key", t6."number", t6."before", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id", t5."x", t5."key", t5."number", t5."before", (CASE WHEN (NOT (t5."number" IS NOT DISTINCT FROM t5."before")) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id", t4."x", t4."key", t4."number", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST) AS "before"
      FROM (
        SELECT t3."id", t3."x", t3."x" AS "key", pig_big_key(t3."x") AS "number"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
          FROM (
            SELECT string_split(t1."line", '	') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)
-- DUMP e
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group::x", t7."key_2" AS "field", count(t7."id") AS "field_2"
FROM (
  SELECT t6."id", t6."x", t6."key", t6."key_2", t6."number", t6."number_2", t6."before", t6."before_2", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id", t5."x", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id", t4."x", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
      FROM (
        SELECT t3."id", t3."x", t3."x" AS "key", (CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 2) END) AS "key_2", pig_big_key(t3."x") AS "number", (CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 2) END) AS "number_2"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
          FROM (
            SELECT string_split(t1."line", '	') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END), t7."key_2"
-- DUMP h
WITH "g" AS (
  SELECT {'f0': pig_big_decimal(nullif(list_extract(t2."parts", 2), '')), 'f1': 1} AS "t"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group", list({'f0': t7."t_2"}) AS "g_2"
FROM (
  SELECT t6."t_2", t6."key", t6."number", t6."before", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(struct_extract(t6."key", 'f0')) ASC NULLS FIRST, struct_extract(t6."key", 'f0') ASC NULLS FIRST, struct_extract(t6."key", 'f1') ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."t_2", t5."key", t5."number", t5."before", (CASE WHEN (NOT (t5."number" IS NOT DISTINCT FROM t5."before")) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."t_2", t4."key", t4."number", lag(t4."number") OVER (ORDER BY strlen(struct_extract(t4."key", 'f0')) ASC NULLS FIRST, struct_extract(t4."key", 'f0') ASC NULLS FIRST, struct_extract(t4."key", 'f1') ASC NULLS FIRST) AS "before"
      FROM (
        SELECT t3."t_2", t3."t_2" AS "key", (CASE WHEN t3."t_2" IS NOT NULL THEN {'f0': pig_big_key(struct_extract(t3."t_2", 'f0')), 'f1': struct_extract(t3."t_2", 'f1')} END) AS "number"
        FROM "g" AS t3("t_2")
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)
-- DUMP j
SELECT DISTINCT (CASE WHEN (t6."key" IS NOT NULL) THEN last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) END) AS "x_2"
FROM (
  SELECT t5."x", t5."key", t5."number", t5."before", (CASE WHEN (NOT (t5."number" IS NOT DISTINCT FROM t5."before")) THEN t5."key" END) AS "first"
  FROM (
    SELECT t4."x", t4."key", t4."number", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST) AS "before"
    FROM (
      SELECT t3."x", t3."x" AS "key", pig_big_key(t3."x") AS "number"
      FROM (
        SELECT pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
        FROM (
          SELECT string_split(t1."line", '	') AS "parts"
          FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
        ) AS t2
      ) AS t3
    ) AS t4
  ) AS t5
) AS t6
-- DUMP l
SELECT DISTINCT (CASE WHEN (t6."key" IS NOT NULL) THEN last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) END) AS "x_2", t6."key_2" AS "field_2"
FROM (
  SELECT t5."x", t5."field", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key" END) AS "first"
  FROM (
    SELECT t4."x", t4."field", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
    FROM (
      SELECT t3."x", t3."field", t3."x" AS "key", t3."field" AS "key_2", pig_big_key(t3."x") AS "number", t3."field" AS "number_2"
      FROM (
        SELECT pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", 1 AS "field"
        FROM (
          SELECT string_split(t1."line", '	') AS "parts"
          FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
        ) AS t2
      ) AS t3
    ) AS t4
  ) AS t5
) AS t6
-- DUMP o
WITH "a" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT count(DISTINCT t4."x_2") AS "field", list_transform(list_sort(list_transform(list(DISTINCT {'f0': t4."x_2"}), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']) AS "p"
FROM (
  SELECT t3."id_2", t3."x_2", 'all' AS "group"
  FROM "a" AS t3("id_2", "x_2")
) AS t4
GROUP BY t4."group"
