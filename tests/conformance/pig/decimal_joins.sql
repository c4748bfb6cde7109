-- DUMP j
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."x_5" AS "x_6", t9."name" AS "name_2", t9."x_5" AS "key_6"
  FROM (
    SELECT pig_big_decimal(nullif(list_extract(t8."parts_2", 1), '')) AS "x_5", nullif(list_extract(t8."parts_2", 2), '') AS "name"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
              FROM "side" AS t6("id_4", "x_4", "key_4"))
              UNION ALL
              (SELECT t10."key_7" AS "key_8", true AS "last_3"
              FROM "side_2" AS t10("x_7", "name_3", "key_7"))
            ) AS t5("key_3", "last")
          ) AS t11
        ) AS t12
      ) AS t13
    ) AS t14
  ) AS t15
)
SELECT t17."id" AS "id_5", t17."x" AS "x_9", t20."x_5" AS "x_10", t20."name" AS "name_5"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", coalesce(t16."merged_4", t4."key_2") AS "key_12"
  FROM "side" AS t4("id_3", "x_3", "key_2")
  LEFT JOIN "keys" AS t16("key_11", "merged_4") ON (t4."key_2" IS NOT DISTINCT FROM t16."key_11")
) AS t17
INNER JOIN (
  SELECT t18."x_8" AS "x_5", t18."name_4" AS "name", coalesce(t19."merged_5", t18."key_13") AS "key_15"
  FROM "side_2" AS t18("x_8", "name_4", "key_13")
  LEFT JOIN "keys" AS t19("key_14", "merged_5") ON (t18."key_13" IS NOT DISTINCT FROM t19."key_14")
) AS t20 ON (t17."key_12" = t20."key_15")
-- DUMP k
SELECT t3."id", t3."x", t6."x_2", t6."name"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
INNER JOIN (
  SELECT pig_big_decimal(nullif(list_extract(t5."parts_2", 1), '')) AS "x_2", nullif(list_extract(t5."parts_2", 2), '') AS "name"
  FROM (
    SELECT string_split(t4."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
  ) AS t5
) AS t6 ON (t3."x" = t6."x_2")
-- DUMP l
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."x_5" AS "x_6", t9."name" AS "name_2", t9."x_5" AS "key_6"
  FROM (
    SELECT pig_big_decimal(nullif(list_extract(t8."parts_2", 1), '')) AS "x_5", nullif(list_extract(t8."parts_2", 2), '') AS "name"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
              FROM "side" AS t6("id_4", "x_4", "key_4"))
              UNION ALL
              (SELECT t10."key_7" AS "key_8", true AS "last_3"
              FROM "side_2" AS t10("x_7", "name_3", "key_7"))
            ) AS t5("key_3", "last")
          ) AS t11
        ) AS t12
      ) AS t13
    ) AS t14
  ) AS t15
)
SELECT t17."id" AS "id_5", t17."x" AS "x_9", t20."x_5" AS "x_10", t20."name" AS "name_5"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", coalesce(t16."merged_4", t4."key_2") AS "key_12"
  FROM "side" AS t4("id_3", "x_3", "key_2")
  LEFT JOIN "keys" AS t16("key_11", "merged_4") ON (t4."key_2" IS NOT DISTINCT FROM t16."key_11")
) AS t17
LEFT JOIN (
  SELECT t18."x_8" AS "x_5", t18."name_4" AS "name", coalesce(t19."merged_5", t18."key_13") AS "key_15"
  FROM "side_2" AS t18("x_8", "name_4", "key_13")
  LEFT JOIN "keys" AS t19("key_14", "merged_5") ON (t18."key_13" IS NOT DISTINCT FROM t19."key_14")
) AS t20 ON (t17."key_12" = t20."key_15")
-- DUMP o
SELECT t3."id", t3."x", t6."x_2", t6."name"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
LEFT JOIN (
  SELECT pig_big_decimal(nullif(list_extract(t5."parts_2", 1), '')) AS "x_2", nullif(list_extract(t5."parts_2", 2), '') AS "name"
  FROM (
    SELECT string_split(t4."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
  ) AS t5
) AS t6 ON (t3."x" = t6."x_2")
-- DUMP p
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key", 1 AS "key_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."x_5" AS "x_6", t9."name" AS "name_2", t9."x_5" AS "key_11", 1 AS "key_12"
  FROM (
    SELECT pig_big_decimal(nullif(list_extract(t8."parts_2", 1), '')) AS "x_5", nullif(list_extract(t8."parts_2", 2), '') AS "name"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
                FROM "side" AS t6("id_4", "x_4", "key_7", "key_8"))
                UNION ALL
                (SELECT t10."key_13" AS "key_15", t10."key_14" AS "key_16", true AS "last_3"
                FROM "side_2" AS t10("x_7", "name_3", "key_13", "key_14"))
              ) AS t5("key_5", "key_6", "last")
            ) AS t11
          ) AS t12
        ) AS t13
      ) AS t14
    ) AS t15
  ) AS t16
)
SELECT t18."id" AS "id_5", t18."x" AS "x_9", t21."x_5" AS "x_10", t21."name" AS "name_5"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", coalesce(t17."merged_6", t4."key_3") AS "key_23", coalesce(t17."merged_7", t4."key_4") AS "key_24"
  FROM "side" AS t4("id_3", "x_3", "key_3", "key_4")
  LEFT JOIN "keys" AS t17("key_21", "key_22", "merged_6", "merged_7") ON ((t4."key_3" IS NOT DISTINCT FROM t17."key_21") AND (t4."key_4" IS NOT DISTINCT FROM t17."key_22"))
) AS t18
INNER JOIN (
  SELECT t19."x_8" AS "x_5", t19."name_4" AS "name", coalesce(t20."merged_8", t19."key_25") AS "key_29", coalesce(t20."merged_9", t19."key_26") AS "key_30"
  FROM "side_2" AS t19("x_8", "name_4", "key_25", "key_26")
  LEFT JOIN "keys" AS t20("key_27", "key_28", "merged_8", "merged_9") ON ((t19."key_25" IS NOT DISTINCT FROM t20."key_27") AND (t19."key_26" IS NOT DISTINCT FROM t20."key_28"))
) AS t21 ON ((t18."key_23" = t21."key_29") AND (t18."key_24" = t21."key_30"))
-- DUMP q
WITH "a" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", pig_big_decimal(nullif(list_extract(t3."parts", 2), '')) AS "x_4"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"n" AS (
  SELECT pig_big_decimal(nullif(list_extract(t6."parts_2", 1), '')) AS "x_9", nullif(list_extract(t6."parts_2", 2), '') AS "name_3"
  FROM (
    SELECT string_split(t5."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
  ) AS t6
)
SELECT (CASE WHEN t13."last_of_others" > t13."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t13."merged_2" END) AS "group", coalesce(list({'f0': t13."id", 'f1': t13."x_2"}) FILTER (WHERE (t13."input" = 0)), []) AS "a_2", coalesce(list({'f0': t13."x_3", 'f1': t13."name"}) FILTER (WHERE (t13."input" = 1)), []) AS "n_2"
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
              (SELECT t4."x_5" AS "x_6", 0 AS "input_2", t4."id_3" AS "id_4", t4."x_5" AS "x_7", CAST(NULL AS VARCHAR) AS "x_8", CAST(NULL AS VARCHAR) AS "name_2"
              FROM "a" AS t4("id_3", "x_5"))
              UNION ALL
              (SELECT t7."x_10" AS "x_11", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_5", CAST(NULL AS VARCHAR) AS "x_12", t7."x_10" AS "x_13", t7."name_4" AS "name_5"
              FROM "n" AS t7("x_10", "name_4"))
            ) AS t1("x", "input", "id", "x_2", "x_3", "name")
          ) AS t8
        ) AS t9
      ) AS t10
    ) AS t11
  ) AS t12
) AS t13
GROUP BY (CASE WHEN t13."last_of_others" > t13."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t13."merged_2" END), (CASE WHEN (t13."x" IS NULL) THEN t13."input" ELSE (-1) END)
-- DUMP r
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."i" AS "i_2", t9."d" AS "d_2", CAST(t9."i" AS VARCHAR) AS "key_6"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t8."parts_2", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t8."parts_2", 2), '')) END) AS "d"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
              FROM "side" AS t6("id_4", "x_4", "key_4"))
              UNION ALL
              (SELECT t10."key_7" AS "key_8", true AS "last_3"
              FROM "side_2" AS t10("i_3", "d_3", "key_7"))
            ) AS t5("key_3", "last")
          ) AS t11
        ) AS t12
      ) AS t13
    ) AS t14
  ) AS t15
)
SELECT t17."id" AS "id_5", t17."x" AS "x_5", t20."i" AS "i_5", t20."d" AS "d_5"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", coalesce(t16."merged_4", t4."key_2") AS "key_12"
  FROM "side" AS t4("id_3", "x_3", "key_2")
  LEFT JOIN "keys" AS t16("key_11", "merged_4") ON (t4."key_2" IS NOT DISTINCT FROM t16."key_11")
) AS t17
INNER JOIN (
  SELECT t18."i_4" AS "i", t18."d_4" AS "d", coalesce(t19."merged_5", t18."key_13") AS "key_15"
  FROM "side_2" AS t18("i_4", "d_4", "key_13")
  LEFT JOIN "keys" AS t19("key_14", "merged_5") ON (t18."key_13" IS NOT DISTINCT FROM t19."key_14")
) AS t20 ON (t17."key_12" = t20."key_15")
-- DUMP s
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."i" AS "i_2", t9."d" AS "d_2", pig_big_of_double(t9."d") AS "key_6"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t8."parts_2", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t8."parts_2", 2), '')) END) AS "d"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
              FROM "side" AS t6("id_4", "x_4", "key_4"))
              UNION ALL
              (SELECT t10."key_7" AS "key_8", true AS "last_3"
              FROM "side_2" AS t10("i_3", "d_3", "key_7"))
            ) AS t5("key_3", "last")
          ) AS t11
        ) AS t12
      ) AS t13
    ) AS t14
  ) AS t15
)
SELECT t17."id" AS "id_5", t17."x" AS "x_5", t20."i" AS "i_5", t20."d" AS "d_5"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", coalesce(t16."merged_4", t4."key_2") AS "key_12"
  FROM "side" AS t4("id_3", "x_3", "key_2")
  LEFT JOIN "keys" AS t16("key_11", "merged_4") ON (t4."key_2" IS NOT DISTINCT FROM t16."key_11")
) AS t17
INNER JOIN (
  SELECT t18."i_4" AS "i", t18."d_4" AS "d", coalesce(t19."merged_5", t18."key_13") AS "key_15"
  FROM "side_2" AS t18("i_4", "d_4", "key_13")
  LEFT JOIN "keys" AS t19("key_14", "merged_5") ON (t18."key_13" IS NOT DISTINCT FROM t19."key_14")
) AS t20 ON (t17."key_12" = t20."key_15")
