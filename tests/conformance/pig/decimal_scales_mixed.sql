-- DUMP c
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group", count(*) AS "field", (pig_big_sum(string_agg(t7."y", ' '))) AS "field_2", (pig_big_average(string_agg(t7."y", ' '))) AS "field_3", list({'f0': t7."id"}) AS "field_4"
FROM (
  SELECT t6."id", t6."x", t6."k", t6."y", t6."key", t6."number", t6."before", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id", t5."x", t5."k", t5."y", t5."key", t5."number", t5."before", (CASE WHEN (NOT (t5."number" IS NOT DISTINCT FROM t5."before")) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id", t4."x", t4."k", t4."y", t4."key", t4."number", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST) AS "before"
      FROM (
        SELECT t3."id", t3."x", t3."k", t3."y", t3."x" AS "key", pig_big_key(t3."x") AS "number"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
          FROM (
            SELECT string_split(t1."line", '	') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)
-- DUMP c
SELECT t7."key" AS "group::k", (CASE WHEN (t7."key_2" IS NOT NULL) THEN t7."merged" END) AS "group::x", count(*) AS "field"
FROM (
  SELECT t6."id", t6."x", t6."k", t6."y", t6."key", t6."key_2", t6."number", t6."number_2", t6."before", t6."before_2", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY t6."key" ASC NULLS FIRST, strlen(t6."key_2") ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id", t5."x", t5."k", t5."y", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key_2" END) AS "first"
    FROM (
      SELECT t4."id", t4."x", t4."k", t4."y", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
      FROM (
        SELECT t3."id", t3."x", t3."k", t3."y", t3."k" AS "key", t3."x" AS "key_2", t3."k" AS "number", pig_big_key(t3."x") AS "number_2"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
          FROM (
            SELECT string_split(t1."line", '	') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY t7."key", (CASE WHEN (t7."key_2" IS NOT NULL) THEN t7."merged" END)
-- DUMP c
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group::x", (CASE WHEN (t7."key_2" IS NOT NULL) THEN t7."merged_2" END) AS "group::y", count(*) AS "field"
FROM (
  SELECT t6."id", t6."x", t6."k", t6."y", t6."key", t6."key_2", t6."number", t6."number_2", t6."before", t6."before_2", t6."first", t6."first_2", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST, strlen(t6."key_2") ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged", last_value(t6."first_2" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST, strlen(t6."key_2") ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged_2"
  FROM (
    SELECT t5."id", t5."x", t5."k", t5."y", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key" END) AS "first", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key_2" END) AS "first_2"
    FROM (
      SELECT t4."id", t4."x", t4."k", t4."y", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
      FROM (
        SELECT t3."id", t3."x", t3."k", t3."y", t3."x" AS "key", t3."y" AS "key_2", pig_big_key(t3."x") AS "number", pig_big_key(t3."y") AS "number_2"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
          FROM (
            SELECT string_split(t1."line", '	') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END), (CASE WHEN (t7."key_2" IS NOT NULL) THEN t7."merged_2" END)
-- DUMP c
SELECT (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) AS "group::x", t7."key_2" AS "group::k", count(*) AS "field"
FROM (
  SELECT t6."id", t6."x", t6."k", t6."y", t6."key", t6."key_2", t6."number", t6."number_2", t6."before", t6."before_2", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id", t5."x", t5."k", t5."y", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id", t4."x", t4."k", t4."y", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
      FROM (
        SELECT t3."id", t3."x", t3."k", t3."y", t3."x" AS "key", t3."k" AS "key_2", pig_big_key(t3."x") AS "number", t3."k" AS "number_2"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
          FROM (
            SELECT string_split(t1."line", '	') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END), t7."key_2"
-- DUMP e
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
          FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
        ) AS t2
      ) AS t3
    ) AS t4
  ) AS t5
) AS t6
-- DUMP e
SELECT DISTINCT t6."key" AS "k_2", (CASE WHEN (t6."key_2" IS NOT NULL) THEN last_value(t6."first" IGNORE NULLS) OVER (ORDER BY t6."key" ASC NULLS FIRST, strlen(t6."key_2") ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST, strlen(t6."key_3") ASC NULLS FIRST, t6."key_3" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) END) AS "x_2", (CASE WHEN (t6."key_3" IS NOT NULL) THEN last_value(t6."first_2" IGNORE NULLS) OVER (ORDER BY t6."key" ASC NULLS FIRST, strlen(t6."key_2") ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST, strlen(t6."key_3") ASC NULLS FIRST, t6."key_3" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) END) AS "y_2"
FROM (
  SELECT t5."k", t5."x", t5."y", t5."key", t5."key_2", t5."key_3", t5."number", t5."number_2", t5."number_3", t5."before", t5."before_2", t5."before_3", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2") AND (t5."number_3" IS NOT DISTINCT FROM t5."before_3"))) THEN t5."key_2" END) AS "first", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2") AND (t5."number_3" IS NOT DISTINCT FROM t5."before_3"))) THEN t5."key_3" END) AS "first_2"
  FROM (
    SELECT t4."k", t4."x", t4."y", t4."key", t4."key_2", t4."key_3", t4."number", t4."number_2", t4."number_3", lag(t4."number") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST, strlen(t4."key_3") ASC NULLS FIRST, t4."key_3" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST, strlen(t4."key_3") ASC NULLS FIRST, t4."key_3" ASC NULLS FIRST) AS "before_2", lag(t4."number_3") OVER (ORDER BY t4."key" ASC NULLS FIRST, strlen(t4."key_2") ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST, strlen(t4."key_3") ASC NULLS FIRST, t4."key_3" ASC NULLS FIRST) AS "before_3"
    FROM (
      SELECT t3."k", t3."x", t3."y", t3."k" AS "key", t3."x" AS "key_2", t3."y" AS "key_3", t3."k" AS "number", pig_big_key(t3."x") AS "number_2", pig_big_key(t3."y") AS "number_3"
      FROM (
        SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
        FROM (
          SELECT string_split(t1."line", '	') AS "parts"
          FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
        ) AS t2
      ) AS t3
    ) AS t4
  ) AS t5
) AS t6
-- DUMP h
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."k" AS "k_2", t3."y" AS "y_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."bid" AS "bid_2", t9."x_5" AS "x_6", t9."bk" AS "bk_2", t9."y_5" AS "y_6", t9."x_5" AS "key_6"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 1), '')) END) AS "bid", pig_big_decimal(nullif(list_extract(t8."parts_2", 2), '')) AS "x_5", (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 3), '')) END) AS "bk", pig_big_decimal(nullif(list_extract(t8."parts_2", 4), '')) AS "y_5"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals_right.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
    ) AS t8
  ) AS t9
),
"keys" AS (
  SELECT DISTINCT t15."key_3" AS "key_10", (CASE WHEN max(CASE WHEN NOT t15."last" THEN t15."place" END) OVER (PARTITION BY t15."merged_2") > min(CASE WHEN t15."last" THEN t15."place" END) OVER (PARTITION BY t15."merged_2") THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t15."merged_2" END) AS "merged_3"
  FROM (
    SELECT t14."key_3", t14."last", t14."key_9", t14."number", t14."before", t14."first", t14."merged", rank() OVER (ORDER BY strlen(t14."key_9") ASC NULLS FIRST, t14."key_9" ASC NULLS FIRST) AS "place", (CASE WHEN (t14."key_9" IS NOT NULL) THEN t14."merged" END) AS "merged_2"
    FROM (
      SELECT t13."key_3", t13."last", t13."key_9", t13."number", t13."before", t13."first", last_value(t13."first" IGNORE NULLS) OVER (ORDER BY strlen(t13."key_9") ASC NULLS FIRST, t13."key_9" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
      FROM (
        SELECT t12."key_3", t12."last", t12."key_9", t12."number", t12."before", (CASE WHEN (NOT (t12."number" IS NOT DISTINCT FROM t12."before")) THEN t12."key_9" END) AS "first"
        FROM (
          SELECT t11."key_3", t11."last", t11."key_9", t11."number", lag(t11."number") OVER (ORDER BY strlen(t11."key_9") ASC NULLS FIRST, t11."key_9" ASC NULLS FIRST) AS "before"
          FROM (
            SELECT t5."key_3", t5."last", t5."key_3" AS "key_9", pig_big_key(t5."key_3") AS "number"
            FROM (
              (SELECT t6."key_4" AS "key_5", false AS "last_2"
              FROM "side" AS t6("id_4", "x_4", "k_4", "y_4", "key_4"))
              UNION ALL
              (SELECT t10."key_7" AS "key_8", true AS "last_3"
              FROM "side_2" AS t10("bid_3", "x_7", "bk_3", "y_7", "key_7"))
            ) AS t5("key_3", "last")
          ) AS t11
        ) AS t12
      ) AS t13
    ) AS t14
  ) AS t15
)
SELECT t17."id" AS "a::id", t20."bid" AS "b::bid"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", t4."k_3" AS "k", t4."y_3" AS "y", coalesce(t16."merged_4", t4."key_2") AS "key_12"
  FROM "side" AS t4("id_3", "x_3", "k_3", "y_3", "key_2")
  LEFT JOIN "keys" AS t16("key_11", "merged_4") ON (t4."key_2" IS NOT DISTINCT FROM t16."key_11")
) AS t17
INNER JOIN (
  SELECT t18."bid_4" AS "bid", t18."x_8" AS "x_5", t18."bk_4" AS "bk", t18."y_8" AS "y_5", coalesce(t19."merged_5", t18."key_13") AS "key_15"
  FROM "side_2" AS t18("bid_4", "x_8", "bk_4", "y_8", "key_13")
  LEFT JOIN "keys" AS t19("key_14", "merged_5") ON (t18."key_13" IS NOT DISTINCT FROM t19."key_14")
) AS t20 ON (t17."key_12" = t20."key_15")
-- DUMP h
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."k" AS "k_2", t3."y" AS "y_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."bid" AS "bid_2", t9."x_5" AS "x_6", t9."bk" AS "bk_2", t9."y_5" AS "y_6", t9."x_5" AS "key_6"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 1), '')) END) AS "bid", pig_big_decimal(nullif(list_extract(t8."parts_2", 2), '')) AS "x_5", (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 3), '')) END) AS "bk", pig_big_decimal(nullif(list_extract(t8."parts_2", 4), '')) AS "y_5"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals_right.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
    ) AS t8
  ) AS t9
),
"keys" AS (
  SELECT DISTINCT t15."key_3" AS "key_10", (CASE WHEN max(CASE WHEN NOT t15."last" THEN t15."place" END) OVER (PARTITION BY t15."merged_2") > min(CASE WHEN t15."last" THEN t15."place" END) OVER (PARTITION BY t15."merged_2") THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t15."merged_2" END) AS "merged_3"
  FROM (
    SELECT t14."key_3", t14."last", t14."key_9", t14."number", t14."before", t14."first", t14."merged", rank() OVER (ORDER BY strlen(t14."key_9") ASC NULLS FIRST, t14."key_9" ASC NULLS FIRST) AS "place", (CASE WHEN (t14."key_9" IS NOT NULL) THEN t14."merged" END) AS "merged_2"
    FROM (
      SELECT t13."key_3", t13."last", t13."key_9", t13."number", t13."before", t13."first", last_value(t13."first" IGNORE NULLS) OVER (ORDER BY strlen(t13."key_9") ASC NULLS FIRST, t13."key_9" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
      FROM (
        SELECT t12."key_3", t12."last", t12."key_9", t12."number", t12."before", (CASE WHEN (NOT (t12."number" IS NOT DISTINCT FROM t12."before")) THEN t12."key_9" END) AS "first"
        FROM (
          SELECT t11."key_3", t11."last", t11."key_9", t11."number", lag(t11."number") OVER (ORDER BY strlen(t11."key_9") ASC NULLS FIRST, t11."key_9" ASC NULLS FIRST) AS "before"
          FROM (
            SELECT t5."key_3", t5."last", t5."key_3" AS "key_9", pig_big_key(t5."key_3") AS "number"
            FROM (
              (SELECT t6."key_4" AS "key_5", false AS "last_2"
              FROM "side" AS t6("id_4", "x_4", "k_4", "y_4", "key_4"))
              UNION ALL
              (SELECT t10."key_7" AS "key_8", true AS "last_3"
              FROM "side_2" AS t10("bid_3", "x_7", "bk_3", "y_7", "key_7"))
            ) AS t5("key_3", "last")
          ) AS t11
        ) AS t12
      ) AS t13
    ) AS t14
  ) AS t15
)
SELECT t17."id" AS "a::id", t20."bid" AS "b::bid"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", t4."k_3" AS "k", t4."y_3" AS "y", coalesce(t16."merged_4", t4."key_2") AS "key_12"
  FROM "side" AS t4("id_3", "x_3", "k_3", "y_3", "key_2")
  LEFT JOIN "keys" AS t16("key_11", "merged_4") ON (t4."key_2" IS NOT DISTINCT FROM t16."key_11")
) AS t17
FULL JOIN (
  SELECT t18."bid_4" AS "bid", t18."x_8" AS "x_5", t18."bk_4" AS "bk", t18."y_8" AS "y_5", coalesce(t19."merged_5", t18."key_13") AS "key_15"
  FROM "side_2" AS t18("bid_4", "x_8", "bk_4", "y_8", "key_13")
  LEFT JOIN "keys" AS t19("key_14", "merged_5") ON (t18."key_13" IS NOT DISTINCT FROM t19."key_14")
) AS t20 ON (t17."key_12" = t20."key_15")
-- DUMP h
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."k" AS "k_2", t3."y" AS "y_2", t3."x" AS "key", t3."k" AS "key_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."bid" AS "bid_2", t9."x_5" AS "x_6", t9."bk" AS "bk_2", t9."y_5" AS "y_6", t9."x_5" AS "key_11", t9."bk" AS "key_12"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 1), '')) END) AS "bid", pig_big_decimal(nullif(list_extract(t8."parts_2", 2), '')) AS "x_5", (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 3), '')) END) AS "bk", pig_big_decimal(nullif(list_extract(t8."parts_2", 4), '')) AS "y_5"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals_right.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
    ) AS t8
  ) AS t9
),
"keys" AS (
  SELECT DISTINCT t16."key_5" AS "key_19", t16."key_6" AS "key_20", (CASE WHEN t16."last_of_others" > t16."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t16."merged_2" END) AS "merged_4", (CASE WHEN t16."last_of_others" > t16."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS INTEGER) ELSE t16."merged_3" END) AS "merged_5"
  FROM (
    SELECT t15."key_5", t15."key_6", t15."last", t15."key_17", t15."key_18", t15."number", t15."number_2", t15."before", t15."before_2", t15."first", t15."merged", t15."place", t15."merged_2", t15."merged_3", min(CASE WHEN t15."last" THEN t15."place" END) OVER (PARTITION BY t15."merged_2", t15."merged_3") AS "first_of_last", max(CASE WHEN NOT t15."last" THEN t15."place" END) OVER (PARTITION BY t15."merged_2", t15."merged_3") AS "last_of_others"
    FROM (
      SELECT t14."key_5", t14."key_6", t14."last", t14."key_17", t14."key_18", t14."number", t14."number_2", t14."before", t14."before_2", t14."first", t14."merged", rank() OVER (ORDER BY strlen(t14."key_17") ASC NULLS FIRST, t14."key_17" ASC NULLS FIRST, t14."key_18" ASC NULLS FIRST) AS "place", (CASE WHEN (t14."key_17" IS NOT NULL) THEN t14."merged" END) AS "merged_2", t14."key_18" AS "merged_3"
      FROM (
        SELECT t13."key_5", t13."key_6", t13."last", t13."key_17", t13."key_18", t13."number", t13."number_2", t13."before", t13."before_2", t13."first", last_value(t13."first" IGNORE NULLS) OVER (ORDER BY strlen(t13."key_17") ASC NULLS FIRST, t13."key_17" ASC NULLS FIRST, t13."key_18" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
        FROM (
          SELECT t12."key_5", t12."key_6", t12."last", t12."key_17", t12."key_18", t12."number", t12."number_2", t12."before", t12."before_2", (CASE WHEN (NOT ((t12."number" IS NOT DISTINCT FROM t12."before") AND (t12."number_2" IS NOT DISTINCT FROM t12."before_2"))) THEN t12."key_17" END) AS "first"
          FROM (
            SELECT t11."key_5", t11."key_6", t11."last", t11."key_17", t11."key_18", t11."number", t11."number_2", lag(t11."number") OVER (ORDER BY strlen(t11."key_17") ASC NULLS FIRST, t11."key_17" ASC NULLS FIRST, t11."key_18" ASC NULLS FIRST) AS "before", lag(t11."number_2") OVER (ORDER BY strlen(t11."key_17") ASC NULLS FIRST, t11."key_17" ASC NULLS FIRST, t11."key_18" ASC NULLS FIRST) AS "before_2"
            FROM (
              SELECT t5."key_5", t5."key_6", t5."last", t5."key_5" AS "key_17", t5."key_6" AS "key_18", pig_big_key(t5."key_5") AS "number", t5."key_6" AS "number_2"
              FROM (
                (SELECT t6."key_7" AS "key_9", t6."key_8" AS "key_10", false AS "last_2"
                FROM "side" AS t6("id_4", "x_4", "k_4", "y_4", "key_7", "key_8"))
                UNION ALL
                (SELECT t10."key_13" AS "key_15", t10."key_14" AS "key_16", true AS "last_3"
                FROM "side_2" AS t10("bid_3", "x_7", "bk_3", "y_7", "key_13", "key_14"))
              ) AS t5("key_5", "key_6", "last")
            ) AS t11
          ) AS t12
        ) AS t13
      ) AS t14
    ) AS t15
  ) AS t16
)
SELECT t18."id" AS "a::id", t21."bid" AS "b::bid"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", t4."k_3" AS "k", t4."y_3" AS "y", coalesce(t17."merged_6", t4."key_3") AS "key_23", coalesce(t17."merged_7", t4."key_4") AS "key_24"
  FROM "side" AS t4("id_3", "x_3", "k_3", "y_3", "key_3", "key_4")
  LEFT JOIN "keys" AS t17("key_21", "key_22", "merged_6", "merged_7") ON ((t4."key_3" IS NOT DISTINCT FROM t17."key_21") AND (t4."key_4" IS NOT DISTINCT FROM t17."key_22"))
) AS t18
INNER JOIN (
  SELECT t19."bid_4" AS "bid", t19."x_8" AS "x_5", t19."bk_4" AS "bk", t19."y_8" AS "y_5", coalesce(t20."merged_8", t19."key_25") AS "key_29", coalesce(t20."merged_9", t19."key_26") AS "key_30"
  FROM "side_2" AS t19("bid_4", "x_8", "bk_4", "y_8", "key_25", "key_26")
  LEFT JOIN "keys" AS t20("key_27", "key_28", "merged_8", "merged_9") ON ((t19."key_25" IS NOT DISTINCT FROM t20."key_27") AND (t19."key_26" IS NOT DISTINCT FROM t20."key_28"))
) AS t21 ON ((t18."key_23" = t21."key_29") AND (t18."key_24" = t21."key_30"))
-- DUMP h
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."k" AS "k_2", t3."y" AS "y_2", t3."k" AS "key", t3."x" AS "key_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."bid" AS "bid_2", t9."x_5" AS "x_6", t9."bk" AS "bk_2", t9."y_5" AS "y_6", t9."bk" AS "key_11", t9."x_5" AS "key_12"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 1), '')) END) AS "bid", pig_big_decimal(nullif(list_extract(t8."parts_2", 2), '')) AS "x_5", (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 3), '')) END) AS "bk", pig_big_decimal(nullif(list_extract(t8."parts_2", 4), '')) AS "y_5"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals_right.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
    ) AS t8
  ) AS t9
),
"keys" AS (
  SELECT DISTINCT t16."key_5" AS "key_19", t16."key_6" AS "key_20", (CASE WHEN t16."last_of_others" > t16."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS INTEGER) ELSE t16."merged_2" END) AS "merged_4", (CASE WHEN t16."last_of_others" > t16."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t16."merged_3" END) AS "merged_5"
  FROM (
    SELECT t15."key_5", t15."key_6", t15."last", t15."key_17", t15."key_18", t15."number", t15."number_2", t15."before", t15."before_2", t15."first", t15."merged", t15."place", t15."merged_2", t15."merged_3", min(CASE WHEN t15."last" THEN t15."place" END) OVER (PARTITION BY t15."merged_2", t15."merged_3") AS "first_of_last", max(CASE WHEN NOT t15."last" THEN t15."place" END) OVER (PARTITION BY t15."merged_2", t15."merged_3") AS "last_of_others"
    FROM (
      SELECT t14."key_5", t14."key_6", t14."last", t14."key_17", t14."key_18", t14."number", t14."number_2", t14."before", t14."before_2", t14."first", t14."merged", rank() OVER (ORDER BY t14."key_17" ASC NULLS FIRST, strlen(t14."key_18") ASC NULLS FIRST, t14."key_18" ASC NULLS FIRST) AS "place", t14."key_17" AS "merged_2", (CASE WHEN (t14."key_18" IS NOT NULL) THEN t14."merged" END) AS "merged_3"
      FROM (
        SELECT t13."key_5", t13."key_6", t13."last", t13."key_17", t13."key_18", t13."number", t13."number_2", t13."before", t13."before_2", t13."first", last_value(t13."first" IGNORE NULLS) OVER (ORDER BY t13."key_17" ASC NULLS FIRST, strlen(t13."key_18") ASC NULLS FIRST, t13."key_18" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
        FROM (
          SELECT t12."key_5", t12."key_6", t12."last", t12."key_17", t12."key_18", t12."number", t12."number_2", t12."before", t12."before_2", (CASE WHEN (NOT ((t12."number" IS NOT DISTINCT FROM t12."before") AND (t12."number_2" IS NOT DISTINCT FROM t12."before_2"))) THEN t12."key_18" END) AS "first"
          FROM (
            SELECT t11."key_5", t11."key_6", t11."last", t11."key_17", t11."key_18", t11."number", t11."number_2", lag(t11."number") OVER (ORDER BY t11."key_17" ASC NULLS FIRST, strlen(t11."key_18") ASC NULLS FIRST, t11."key_18" ASC NULLS FIRST) AS "before", lag(t11."number_2") OVER (ORDER BY t11."key_17" ASC NULLS FIRST, strlen(t11."key_18") ASC NULLS FIRST, t11."key_18" ASC NULLS FIRST) AS "before_2"
            FROM (
              SELECT t5."key_5", t5."key_6", t5."last", t5."key_5" AS "key_17", t5."key_6" AS "key_18", t5."key_5" AS "number", pig_big_key(t5."key_6") AS "number_2"
              FROM (
                (SELECT t6."key_7" AS "key_9", t6."key_8" AS "key_10", false AS "last_2"
                FROM "side" AS t6("id_4", "x_4", "k_4", "y_4", "key_7", "key_8"))
                UNION ALL
                (SELECT t10."key_13" AS "key_15", t10."key_14" AS "key_16", true AS "last_3"
                FROM "side_2" AS t10("bid_3", "x_7", "bk_3", "y_7", "key_13", "key_14"))
              ) AS t5("key_5", "key_6", "last")
            ) AS t11
          ) AS t12
        ) AS t13
      ) AS t14
    ) AS t15
  ) AS t16
)
SELECT t18."id" AS "a::id", t21."bid" AS "b::bid"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", t4."k_3" AS "k", t4."y_3" AS "y", coalesce(t17."merged_6", t4."key_3") AS "key_23", coalesce(t17."merged_7", t4."key_4") AS "key_24"
  FROM "side" AS t4("id_3", "x_3", "k_3", "y_3", "key_3", "key_4")
  LEFT JOIN "keys" AS t17("key_21", "key_22", "merged_6", "merged_7") ON ((t4."key_3" IS NOT DISTINCT FROM t17."key_21") AND (t4."key_4" IS NOT DISTINCT FROM t17."key_22"))
) AS t18
INNER JOIN (
  SELECT t19."bid_4" AS "bid", t19."x_8" AS "x_5", t19."bk_4" AS "bk", t19."y_8" AS "y_5", coalesce(t20."merged_8", t19."key_25") AS "key_29", coalesce(t20."merged_9", t19."key_26") AS "key_30"
  FROM "side_2" AS t19("bid_4", "x_8", "bk_4", "y_8", "key_25", "key_26")
  LEFT JOIN "keys" AS t20("key_27", "key_28", "merged_8", "merged_9") ON ((t19."key_25" IS NOT DISTINCT FROM t20."key_27") AND (t19."key_26" IS NOT DISTINCT FROM t20."key_28"))
) AS t21 ON ((t18."key_23" = t21."key_29") AND (t18."key_24" = t21."key_30"))
-- DUMP h
SELECT t3."id" AS "a::id", t6."bid" AS "b::bid"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
INNER JOIN (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 1), '')) END) AS "bid", pig_big_decimal(nullif(list_extract(t5."parts_2", 2), '')) AS "x_2", (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 3), '')) END) AS "bk", pig_big_decimal(nullif(list_extract(t5."parts_2", 4), '')) AS "y_2"
  FROM (
    SELECT string_split(t4."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals_right.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
  ) AS t5
) AS t6 ON (t3."x" = t6."x_2")
-- DUMP m
SELECT (CASE WHEN t13."last_of_others" > t13."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t13."merged_2" END) AS "group", coalesce(list({'f0': t13."id"}) FILTER (WHERE (t13."input" = 0)), []) AS "field", coalesce(list({'f0': t13."bid"}) FILTER (WHERE (t13."input" = 1)), []) AS "field_2"
FROM (
  SELECT t12."x", t12."input", t12."id", t12."x_2", t12."k", t12."y", t12."bid", t12."x_3", t12."bk", t12."y_2", t12."key", t12."number", t12."before", t12."first", t12."merged", t12."place", t12."merged_2", min(CASE WHEN (t12."input" = 1) THEN t12."place" END) OVER (PARTITION BY t12."merged_2") AS "first_of_last", max(CASE WHEN NOT (t12."input" = 1) THEN t12."place" END) OVER (PARTITION BY t12."merged_2") AS "last_of_others"
  FROM (
    SELECT t11."x", t11."input", t11."id", t11."x_2", t11."k", t11."y", t11."bid", t11."x_3", t11."bk", t11."y_2", t11."key", t11."number", t11."before", t11."first", t11."merged", rank() OVER (ORDER BY strlen(t11."key") ASC NULLS FIRST, t11."key" ASC NULLS FIRST) AS "place", (CASE WHEN (t11."key" IS NOT NULL) THEN t11."merged" END) AS "merged_2"
    FROM (
      SELECT t10."x", t10."input", t10."id", t10."x_2", t10."k", t10."y", t10."bid", t10."x_3", t10."bk", t10."y_2", t10."key", t10."number", t10."before", t10."first", last_value(t10."first" IGNORE NULLS) OVER (ORDER BY strlen(t10."key") ASC NULLS FIRST, t10."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
      FROM (
        SELECT t9."x", t9."input", t9."id", t9."x_2", t9."k", t9."y", t9."bid", t9."x_3", t9."bk", t9."y_2", t9."key", t9."number", t9."before", (CASE WHEN (NOT (t9."number" IS NOT DISTINCT FROM t9."before")) THEN t9."key" END) AS "first"
        FROM (
          SELECT t8."x", t8."input", t8."id", t8."x_2", t8."k", t8."y", t8."bid", t8."x_3", t8."bk", t8."y_2", t8."key", t8."number", lag(t8."number") OVER (ORDER BY strlen(t8."key") ASC NULLS FIRST, t8."key" ASC NULLS FIRST) AS "before"
          FROM (
            SELECT t1."x", t1."input", t1."id", t1."x_2", t1."k", t1."y", t1."bid", t1."x_3", t1."bk", t1."y_2", t1."x" AS "key", pig_big_key(t1."x") AS "number"
            FROM (
              (SELECT t4."x_4" AS "x_5", 0 AS "input_2", t4."id_2" AS "id_3", t4."x_4" AS "x_6", t4."k_2" AS "k_3", t4."y_3" AS "y_4", CAST(NULL AS INTEGER) AS "bid_2", CAST(NULL AS VARCHAR) AS "x_7", CAST(NULL AS INTEGER) AS "bk_2", CAST(NULL AS VARCHAR) AS "y_5"
              FROM (
                SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", pig_big_decimal(nullif(list_extract(t3."parts", 2), '')) AS "x_4", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "k_2", pig_big_decimal(nullif(list_extract(t3."parts", 4), '')) AS "y_3"
                FROM (
                  SELECT string_split(t2."line", '	') AS "parts"
                  FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
                ) AS t3
              ) AS t4)
              UNION ALL
              (SELECT t7."x_8" AS "x_9", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_4", CAST(NULL AS VARCHAR) AS "x_10", CAST(NULL AS INTEGER) AS "k_4", CAST(NULL AS VARCHAR) AS "y_7", t7."bid_3" AS "bid_4", t7."x_8" AS "x_11", t7."bk_3" AS "bk_4", t7."y_6" AS "y_8"
              FROM (
                SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "bid_3", pig_big_decimal(nullif(list_extract(t6."parts_2", 2), '')) AS "x_8", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 3), '')) END) AS "bk_3", pig_big_decimal(nullif(list_extract(t6."parts_2", 4), '')) AS "y_6"
                FROM (
                  SELECT string_split(t5."line_2", '	') AS "parts_2"
                  FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals_right.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
                ) AS t6
              ) AS t7)
            ) AS t1("x", "input", "id", "x_2", "k", "y", "bid", "x_3", "bk", "y_2")
          ) AS t8
        ) AS t9
      ) AS t10
    ) AS t11
  ) AS t12
) AS t13
GROUP BY (CASE WHEN t13."last_of_others" > t13."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t13."merged_2" END), (CASE WHEN (t13."x" IS NULL) THEN t13."input" ELSE (-1) END)
-- DUMP n
SELECT first(t7."x" ORDER BY t7."id" ASC NULLS FIRST) AS "group", list({'f0': t7."id"} ORDER BY t7."id" ASC NULLS FIRST) AS "field"
FROM (
  SELECT t6."id", t6."x", t6."k", t6."y", t6."key", t6."number", t6."before", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id", t5."x", t5."k", t5."y", t5."key", t5."number", t5."before", (CASE WHEN (NOT (t5."number" IS NOT DISTINCT FROM t5."before")) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id", t4."x", t4."k", t4."y", t4."key", t4."number", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST) AS "before"
      FROM (
        SELECT t3."id", t3."x", t3."k", t3."y", t3."x" AS "key", pig_big_key(t3."x") AS "number"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
          FROM (
            SELECT string_split(t1."line", '	') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
          ) AS t2
        ) AS t3
      ) AS t4
    ) AS t5
  ) AS t6
) AS t7
GROUP BY pig_big_key(t7."x")
-- DUMP n
SELECT t3."k" AS "group", list({'f0': t3."id"} ORDER BY t3."id" ASC NULLS FIRST) AS "field", list_transform(list_sort(list_transform(list(DISTINCT {'f0': t3."x"}), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']) AS "d", count(DISTINCT t3."x") AS "field_2", min(t3."id") AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
GROUP BY t3."k"
-- DUMP t
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
ORDER BY pig_big_key(pig_big_decimal(nullif(list_extract(t2."parts", 2), ''))) ASC NULLS FIRST, pig_big_key(pig_big_decimal(nullif(list_extract(t2."parts", 4), ''))) DESC NULLS LAST, (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) ASC NULLS FIRST
-- DUMP u
SELECT t3."id" AS "id_2", pig_big_add(t3."x", t3."y") AS "field", pig_big_subtract(t3."x", t3."y") AS "field_2", pig_big_multiply(t3."x", t3."y") AS "field_3", pig_big_divide(t3."x", t3."y") AS "field_4", (CASE (pig_big_key(t3."x") < pig_big_key(t3."y")) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_5", (CASE (pig_big_key(t3."x") = pig_big_key(t3."y")) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_6", pig_big_int(pig_big_multiply(t3."x", '1234567.891')) AS "field_7", pig_big_float(pig_big_divide(t3."x", t3."y")) AS "field_8", pig_big_double(pig_big_multiply(t3."x", t3."y")) AS "field_9", pig_big_whole(pig_big_multiply(t3."x", t3."y")) AS "field_10", pig_big_negate(t3."y") AS "field_11", pig_big_divide(t3."x", pig_big_add(t3."y", CAST(3 AS VARCHAR))) AS "field_12", pig_big_divide(pig_big_multiply(pig_big_multiply(t3."x", t3."x"), t3."x"), CAST(7 AS VARCHAR)) AS "field_13"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "k", pig_big_decimal(nullif(list_extract(t2."parts", 4), '')) AS "y"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP y
SELECT (CASE WHEN (t9."key" IS NOT NULL) THEN t9."merged" END) AS "group", count(*) AS "field"
FROM (
  SELECT t8."id", t8."x", t8."k", t8."y", t8."key", t8."number", t8."before", t8."first", last_value(t8."first" IGNORE NULLS) OVER (ORDER BY strlen(t8."key") ASC NULLS FIRST, t8."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t7."id", t7."x", t7."k", t7."y", t7."key", t7."number", t7."before", (CASE WHEN (NOT (t7."number" IS NOT DISTINCT FROM t7."before")) THEN t7."key" END) AS "first"
    FROM (
      SELECT t6."id", t6."x", t6."k", t6."y", t6."key", t6."number", lag(t6."number") OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST) AS "before"
      FROM (
        SELECT t1."id", t1."x", t1."k", t1."y", t1."x" AS "key", pig_big_key(t1."x") AS "number"
        FROM (
          (SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", pig_big_decimal(nullif(list_extract(t3."parts", 2), '')) AS "x_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "k_2", pig_big_decimal(nullif(list_extract(t3."parts", 4), '')) AS "y_2"
          FROM (
            SELECT string_split(t2."line", '	') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_left.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
          ) AS t3)
          UNION ALL
          (SELECT (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 1), '')) END) AS "id_3", pig_big_decimal(nullif(list_extract(t5."parts_2", 2), '')) AS "x_3", (CASE WHEN regexp_matches(nullif(list_extract(t5."parts_2", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t5."parts_2", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t5."parts_2", 3), '')) END) AS "k_3", pig_big_decimal(nullif(list_extract(t5."parts_2", 4), '')) AS "y_3"
          FROM (
            SELECT string_split(t4."line_2", '	') AS "parts_2"
            FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals_right.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
          ) AS t5)
        ) AS t1("id", "x", "k", "y")
      ) AS t6
    ) AS t7
  ) AS t8
) AS t9
GROUP BY (CASE WHEN (t9."key" IS NOT NULL) THEN t9."merged" END)
