-- DUMP a
SELECT first(t7."x" ORDER BY t7."id" ASC NULLS FIRST) AS "group", list({'f0': t7."id", 'f1': t7."x"} ORDER BY t7."id" ASC NULLS FIRST) AS "o"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY pig_big_key(t7."x")
-- DUMP b
SELECT first(t7."x" ORDER BY t7."id" DESC NULLS LAST, pig_big_key(t7."x") ASC NULLS FIRST) AS "group", list({'f0': t7."id"} ORDER BY t7."id" DESC NULLS LAST, pig_big_key(t7."x") ASC NULLS FIRST) AS "field"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY pig_big_key(t7."x")
-- DUMP c
SELECT first(t7."x" ORDER BY t7."id" ASC NULLS FIRST, pig_big_key(t7."x") ASC NULLS FIRST) AS "group", list_transform(list_sort(list_transform(list(DISTINCT {'f0': t7."id", 'f1': t7."x"}), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'k1': c1['f1'] IS NOT NULL, 'v1': c1['f1'], 'e': c1})), lambda c1: c1['e']) AS "o"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY pig_big_key(t7."x")
-- DUMP d
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group", count(DISTINCT {'f0': t7."id", 'f1': t7."x"}) FILTER (WHERE (t7."id" IS NOT NULL)) AS "field"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)
-- DUMP e
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group", list({'f0': t7."id"} ORDER BY t7."id" ASC NULLS FIRST) AS "o"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)
-- DUMP h
SELECT first(t7."x" ORDER BY t7."id" ASC NULLS FIRST) AS "group", coalesce(list({'f0': t7."id", 'f1': t7."x"} ORDER BY t7."id" ASC NULLS FIRST) FILTER (WHERE (t7."id" > 1)), []) AS "o"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY pig_big_key(t7."x")
-- DUMP i
SELECT first(t7."x" ORDER BY t7."id" ASC NULLS FIRST) AS "group", coalesce(list({'f0': t7."id", 'f1': t7."x"} ORDER BY t7."id" ASC NULLS FIRST) FILTER (WHERE (t7."id" > 1)), []) AS "k"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY pig_big_key(t7."x")
-- DUMP j
SELECT first(t7."x" ORDER BY t7."id" ASC NULLS FIRST) AS "group", count(t7."id") AS "field", (pig_big_sum(string_agg(t7."x", ' '))) AS "field_2"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY pig_big_key(t7."x")
-- DUMP l
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group", list_slice(list({'f0': t7."id", 'f1': t7."x"} ORDER BY t7."id" ASC NULLS FIRST), 1, CAST(2 AS BIGINT)) AS "k"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)
-- DUMP p
SELECT {'f0': first(t7."x" ORDER BY t7."id" ASC NULLS FIRST), 'f1': first((CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t7."id" % 2) END) ORDER BY t7."id" ASC NULLS FIRST)} AS "group", list({'f0': t7."id", 'f1': t7."x"} ORDER BY t7."id" ASC NULLS FIRST) AS "o"
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
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY pig_big_key(t7."x"), (CASE WHEN 2 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t7."id" % 2) END)
-- DUMP r
SELECT first(t13."x" ORDER BY t13."id" ASC NULLS FIRST) AS "group", coalesce(list({'f0': t13."id", 'f1': t13."x_2"} ORDER BY t13."id" ASC NULLS FIRST) FILTER (WHERE (t13."input" = 0)), []) AS "o", coalesce(list({'f0': t13."x_3", 'f1': t13."name"}) FILTER (WHERE (t13."input" = 1)), []) AS "m"
FROM (
  SELECT t12."x", t12."input", t12."id", t12."x_2", t12."x_3", t12."name", t12."key", t12."number", t12."before", t12."first", t12."merged", t12."place", t12."merged_2", min(CASE WHEN (t12."input" = 1) THEN t12."place" END) OVER (PARTITION BY t12."merged_2") AS "first_of_last", max(CASE WHEN NOT (t12."input" = 1) THEN t12."place" END) OVER (PARTITION BY t12."merged_2") AS "last_of_others"
  FROM (
    SELECT t11."x", t11."input", t11."id", t11."x_2", t11."x_3", t11."name", t11."key", t11."number", t11."before", t11."first", t11."merged", rank() OVER (ORDER BY strlen(t11."key") ASC NULLS FIRST, t11."key" ASC NULLS FIRST) AS "place", (CASE WHEN (t11."key" IS NOT NULL) THEN t11."merged" END) AS "merged_2"
    FROM (
      SELECT t10."x", t10."input", t10."id", t10."x_2", t10."x_3", t10."name", t10."key", t10."number", t10."before", t10."first", last_value(t10."first" IGNORE NULLS) OVER (ORDER BY strlen(t10."key") ASC NULLS FIRST, t10."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
      FROM (
        SELECT t9."x", t9."input", t9."id", t9."x_2", t9."x_3", t9."name", t9."key", t9."number", t9."before", (CASE WHEN (NOT (t9."number" IS NOT DISTINCT FROM t9."before")) THEN t9."key" END) AS "first"
        FROM (
          SELECT t8."x", t8."input", t8."id", t8."x_2", t8."x_3", t8."name", t8."key", t8."number", lag(t8."number") OVER (ORDER BY strlen(t8."key") ASC NULLS FIRST, t8."key" ASC NULLS FIRST) AS "before"
          FROM (
            SELECT t1."x", t1."input", t1."id", t1."x_2", t1."x_3", t1."name", t1."x" AS "key", pig_big_key(t1."x") AS "number"
            FROM (
              (SELECT t4."x_4" AS "x_5", 0 AS "input_2", t4."id_2" AS "id_3", t4."x_4" AS "x_6", CAST(NULL AS VARCHAR) AS "x_7", CAST(NULL AS VARCHAR) AS "name_2"
              FROM (
                SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", pig_big_decimal(nullif(list_extract(t3."parts", 2), '')) AS "x_4"
                FROM (
                  SELECT string_split(t2."line", '	') AS "parts"
                  FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
                ) AS t3
              ) AS t4)
              UNION ALL
              (SELECT t7."x_8" AS "x_9", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_4", CAST(NULL AS VARCHAR) AS "x_10", t7."x_8" AS "x_11", t7."name_3" AS "name_4"
              FROM (
                SELECT pig_big_decimal(nullif(list_extract(t6."parts_2", 1), '')) AS "x_8", nullif(list_extract(t6."parts_2", 2), '') AS "name_3"
                FROM (
                  SELECT string_split(t5."line_2", '	') AS "parts_2"
                  FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
                ) AS t6
              ) AS t7)
            ) AS t1("x", "input", "id", "x_2", "x_3", "name")
          ) AS t8
        ) AS t9
      ) AS t10
    ) AS t11
  ) AS t12
) AS t13
GROUP BY pig_big_key(t13."x"), (CASE WHEN (t13."x" IS NULL) THEN t13."input" ELSE (-1) END)
