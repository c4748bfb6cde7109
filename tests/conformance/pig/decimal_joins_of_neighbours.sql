-- DUMP j
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."x_5" AS "x_6", t9."name" AS "name_2", t9."x_5" AS "key_6"
  FROM (
    SELECT pig_big_decimal(nullif(list_extract(t8."parts_2", 1), '')) AS "x_5", nullif(list_extract(t8."parts_2", 2), '') AS "name"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."x_5" AS "x_6", t9."name" AS "name_2", t9."x_5" AS "key_6"
  FROM (
    SELECT pig_big_decimal(nullif(list_extract(t8."parts_2", 1), '')) AS "x_5", nullif(list_extract(t8."parts_2", 2), '') AS "name"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
-- DUMP l
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
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
FULL JOIN (
  SELECT t18."x_8" AS "x_5", t18."name_4" AS "name", coalesce(t19."merged_5", t18."key_13") AS "key_15"
  FROM "side_2" AS t18("x_8", "name_4", "key_13")
  LEFT JOIN "keys" AS t19("key_14", "merged_5") ON (t18."key_13" IS NOT DISTINCT FROM t19."key_14")
) AS t20 ON (t17."key_12" = t20."key_15")
-- DUMP o
WITH "f" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_2", pig_big_decimal(nullif(list_extract(t3."parts", 2), '')) AS "x_4"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"m" AS (
  SELECT pig_big_decimal(nullif(list_extract(t6."parts_2", 1), '')) AS "x_9", nullif(list_extract(t6."parts_2", 2), '') AS "name_3"
  FROM (
    SELECT string_split(t5."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
  ) AS t6
)
SELECT (CASE WHEN t13."last_of_others" > t13."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t13."merged_2" END) AS "group", coalesce(list({'f0': t13."id", 'f1': t13."x_2"}) FILTER (WHERE (t13."input" = 0)), []) AS "f_2", coalesce(list({'f0': t13."x_3", 'f1': t13."name"}) FILTER (WHERE (t13."input" = 1)), []) AS "m_2"
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
              FROM "f" AS t4("id_3", "x_5"))
              UNION ALL
              (SELECT t7."x_10" AS "x_11", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_5", CAST(NULL AS VARCHAR) AS "x_12", t7."x_10" AS "x_13", t7."name_4" AS "name_5"
              FROM "m" AS t7("x_10", "name_4"))
            ) AS t1("x", "input", "id", "x_2", "x_3", "name")
          ) AS t8
        ) AS t9
      ) AS t10
    ) AS t11
  ) AS t12
) AS t13
GROUP BY (CASE WHEN t13."last_of_others" > t13."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t13."merged_2" END), (CASE WHEN (t13."x" IS NULL) THEN t13."input" ELSE (-1) END)
HAVING ((count(*) FILTER (WHERE (t13."input" = 0)) > CAST(0 AS BIGINT)) AND (count(*) FILTER (WHERE (t13."input" = 1)) > CAST(0 AS BIGINT)))
-- DUMP p
WITH "f" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_3", pig_big_decimal(nullif(list_extract(t3."parts", 2), '')) AS "x_3"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"m" AS (
  SELECT pig_big_decimal(nullif(list_extract(t6."parts_2", 1), '')) AS "x_7", nullif(list_extract(t6."parts_2", 2), '') AS "name_3"
  FROM (
    SELECT string_split(t5."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
  ) AS t6
)
SELECT (CASE WHEN t13."last_of_others" > t13."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t13."merged_2" END) AS "group", coalesce(list({'f0': t13."id_2", 'f1': t13."x"}) FILTER (WHERE (t13."input" = 0)), []) AS "f_2", coalesce(list({'f0': t13."x_2", 'f1': t13."name"}) FILTER (WHERE (t13."input" = 1)), []) AS "m_2"
FROM (
  SELECT t12."id", t12."input", t12."id_2", t12."x", t12."x_2", t12."name", t12."key", t12."number", t12."before", t12."first", t12."merged", t12."place", t12."merged_2", min(CASE WHEN (t12."input" = 1) THEN t12."place" END) OVER (PARTITION BY t12."merged_2") AS "first_of_last", max(CASE WHEN NOT (t12."input" = 1) THEN t12."place" END) OVER (PARTITION BY t12."merged_2") AS "last_of_others"
  FROM (
    SELECT t11."id", t11."input", t11."id_2", t11."x", t11."x_2", t11."name", t11."key", t11."number", t11."before", t11."first", t11."merged", rank() OVER (ORDER BY strlen(t11."key") ASC NULLS FIRST, t11."key" ASC NULLS FIRST) AS "place", (CASE WHEN (t11."key" IS NOT NULL) THEN t11."merged" END) AS "merged_2"
    FROM (
      SELECT t10."id", t10."input", t10."id_2", t10."x", t10."x_2", t10."name", t10."key", t10."number", t10."before", t10."first", last_value(t10."first" IGNORE NULLS) OVER (ORDER BY strlen(t10."key") ASC NULLS FIRST, t10."key" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
      FROM (
        SELECT t9."id", t9."input", t9."id_2", t9."x", t9."x_2", t9."name", t9."key", t9."number", t9."before", (CASE WHEN (NOT (t9."number" IS NOT DISTINCT FROM t9."before")) THEN t9."key" END) AS "first"
        FROM (
          SELECT t8."id", t8."input", t8."id_2", t8."x", t8."x_2", t8."name", t8."key", t8."number", lag(t8."number") OVER (ORDER BY strlen(t8."key") ASC NULLS FIRST, t8."key" ASC NULLS FIRST) AS "before"
          FROM (
            SELECT t1."id", t1."input", t1."id_2", t1."x", t1."x_2", t1."name", t1."id" AS "key", pig_big_key(t1."id") AS "number"
            FROM (
              (SELECT CAST(t4."id_4" AS VARCHAR) AS "id_5", 0 AS "input_2", t4."id_4" AS "id_6", t4."x_4" AS "x_5", CAST(NULL AS VARCHAR) AS "x_6", CAST(NULL AS VARCHAR) AS "name_2"
              FROM "f" AS t4("id_4", "x_4"))
              UNION ALL
              (SELECT t7."x_8" AS "id_7", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_8", CAST(NULL AS VARCHAR) AS "x_9", t7."x_8" AS "x_10", t7."name_4" AS "name_5"
              FROM "m" AS t7("x_8", "name_4"))
            ) AS t1("id", "input", "id_2", "x", "x_2", "name")
          ) AS t8
        ) AS t9
      ) AS t10
    ) AS t11
  ) AS t12
) AS t13
GROUP BY (CASE WHEN t13."last_of_others" > t13."first_of_last" THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t13."merged_2" END), (CASE WHEN (t13."id" IS NULL) THEN t13."input" ELSE (-1) END)
-- DUMP q
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
"side_3" AS (
  SELECT t13."id_5" AS "id_6", t13."x_8" AS "x_9", t13."x_8" AS "key_9"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t12."parts_3", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t12."parts_3", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t12."parts_3", 1), '')) END) AS "id_5", pig_big_decimal(nullif(list_extract(t12."parts_3", 2), '')) AS "x_8"
    FROM (
      SELECT string_split(t11."line_3", '	') AS "parts_3"
      FROM (SELECT line AS "line_3" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t11
    ) AS t12
  ) AS t13
),
"keys" AS (
  SELECT DISTINCT t19."key_3" AS "key_13", (CASE WHEN max(CASE WHEN NOT t19."last" THEN t19."place" END) OVER (PARTITION BY t19."merged_2") > min(CASE WHEN t19."last" THEN t19."place" END) OVER (PARTITION BY t19."merged_2") THEN CAST(error('Equal bigdecimals of different scales in several inputs: Pig takes rows of one input for rows of another. Give them one scale first, such as x + 0.00BD.') AS VARCHAR) ELSE t19."merged_2" END) AS "merged_3"
  FROM (
    SELECT t18."key_3", t18."last", t18."key_12", t18."number", t18."before", t18."first", t18."merged", rank() OVER (ORDER BY strlen(t18."key_12") ASC NULLS FIRST, t18."key_12" ASC NULLS FIRST) AS "place", (CASE WHEN (t18."key_12" IS NOT NULL) THEN t18."merged" END) AS "merged_2"
    FROM (
      SELECT t17."key_3", t17."last", t17."key_12", t17."number", t17."before", t17."first", last_value(t17."first" IGNORE NULLS) OVER (ORDER BY strlen(t17."key_12") ASC NULLS FIRST, t17."key_12" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
      FROM (
        SELECT t16."key_3", t16."last", t16."key_12", t16."number", t16."before", (CASE WHEN (NOT (t16."number" IS NOT DISTINCT FROM t16."before")) THEN t16."key_12" END) AS "first"
        FROM (
          SELECT t15."key_3", t15."last", t15."key_12", t15."number", lag(t15."number") OVER (ORDER BY strlen(t15."key_12") ASC NULLS FIRST, t15."key_12" ASC NULLS FIRST) AS "before"
          FROM (
            SELECT t5."key_3", t5."last", t5."key_3" AS "key_12", pig_big_key(t5."key_3") AS "number"
            FROM (
              (SELECT t6."key_4" AS "key_5", false AS "last_2"
              FROM "side" AS t6("id_4", "x_4", "key_4"))
              UNION ALL
              (SELECT t10."key_7" AS "key_8", false AS "last_3"
              FROM "side_2" AS t10("x_7", "name_3", "key_7"))
              UNION ALL
              (SELECT t14."key_10" AS "key_11", true AS "last_4"
              FROM "side_3" AS t14("id_7", "x_10", "key_10"))
            ) AS t5("key_3", "last")
          ) AS t15
        ) AS t16
      ) AS t17
    ) AS t18
  ) AS t19
)
SELECT t21."id" AS "id_9", t21."x" AS "x_13", t24."x_5" AS "x_14", t24."name" AS "name_5", t27."id_5" AS "id_10", t27."x_8" AS "x_15"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", coalesce(t20."merged_4", t4."key_2") AS "key_15"
  FROM "side" AS t4("id_3", "x_3", "key_2")
  LEFT JOIN "keys" AS t20("key_14", "merged_4") ON (t4."key_2" IS NOT DISTINCT FROM t20."key_14")
) AS t21
INNER JOIN (
  SELECT t22."x_11" AS "x_5", t22."name_4" AS "name", coalesce(t23."merged_5", t22."key_16") AS "key_18"
  FROM "side_2" AS t22("x_11", "name_4", "key_16")
  LEFT JOIN "keys" AS t23("key_17", "merged_5") ON (t22."key_16" IS NOT DISTINCT FROM t23."key_17")
) AS t24 ON (t21."key_15" = t24."key_18")
INNER JOIN (
  SELECT t25."id_8" AS "id_5", t25."x_12" AS "x_8", coalesce(t26."merged_6", t25."key_19") AS "key_21"
  FROM "side_3" AS t25("id_8", "x_12", "key_19")
  LEFT JOIN "keys" AS t26("key_20", "merged_6") ON (t25."key_19" IS NOT DISTINCT FROM t26."key_20")
) AS t27 ON (t21."key_15" = t27."key_21")
-- DUMP r
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."id" AS "key", t3."x" AS "key_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."id_5" AS "id_6", t9."x_5" AS "x_6", t9."id_5" AS "key_11", t9."x_5" AS "key_12"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t8."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t8."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t8."parts_2", 1), '')) END) AS "id_5", pig_big_decimal(nullif(list_extract(t8."parts_2", 2), '')) AS "x_5"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
                FROM "side" AS t6("id_4", "x_4", "key_7", "key_8"))
                UNION ALL
                (SELECT t10."key_13" AS "key_15", t10."key_14" AS "key_16", true AS "last_3"
                FROM "side_2" AS t10("id_7", "x_7", "key_13", "key_14"))
              ) AS t5("key_5", "key_6", "last")
            ) AS t11
          ) AS t12
        ) AS t13
      ) AS t14
    ) AS t15
  ) AS t16
)
SELECT t18."id" AS "id_9", t18."x" AS "x_9", t21."id_5" AS "id_10", t21."x_5" AS "x_10"
FROM (
  SELECT t4."id_3" AS "id", t4."x_3" AS "x", coalesce(t17."merged_6", t4."key_3") AS "key_23", coalesce(t17."merged_7", t4."key_4") AS "key_24"
  FROM "side" AS t4("id_3", "x_3", "key_3", "key_4")
  LEFT JOIN "keys" AS t17("key_21", "key_22", "merged_6", "merged_7") ON ((t4."key_3" IS NOT DISTINCT FROM t17."key_21") AND (t4."key_4" IS NOT DISTINCT FROM t17."key_22"))
) AS t18
INNER JOIN (
  SELECT t19."id_8" AS "id_5", t19."x_8" AS "x_5", coalesce(t20."merged_8", t19."key_25") AS "key_29", coalesce(t20."merged_9", t19."key_26") AS "key_30"
  FROM "side_2" AS t19("id_8", "x_8", "key_25", "key_26")
  LEFT JOIN "keys" AS t20("key_27", "key_28", "merged_8", "merged_9") ON ((t19."key_25" IS NOT DISTINCT FROM t20."key_27") AND (t19."key_26" IS NOT DISTINCT FROM t20."key_28"))
) AS t21 ON ((t18."key_23" = t21."key_29") AND (t18."key_24" = t21."key_30"))
-- DUMP s
WITH "side" AS (
  SELECT t3."id" AS "id_2", t3."x" AS "x_2", t3."x" AS "key"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/decimals_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
),
"side_2" AS (
  SELECT t9."x_5" AS "x_6", t9."name" AS "name_2", t9."x_5" AS "key_6"
  FROM (
    SELECT pig_big_decimal(nullif(list_extract(t8."parts_2", 1), '')) AS "x_5", nullif(list_extract(t8."parts_2", 2), '') AS "name"
    FROM (
      SELECT string_split(t7."line_2", '	') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/decimal_names_few.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t7
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
