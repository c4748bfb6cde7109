-- DUMP r
SELECT rank() OVER (ORDER BY pig_big_key(t7."x") ASC NULLS FIRST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST) AS "rank_a", t7."id" AS "id_2", t7."x" AS "x_2"
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
ORDER BY rank() OVER (ORDER BY pig_big_key(t7."x") ASC NULLS FIRST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST) ASC NULLS FIRST
-- DUMP s
SELECT dense_rank() OVER (ORDER BY pig_big_key(t7."x") DESC NULLS LAST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST) AS "rank_a", t7."id" AS "id_2", t7."x" AS "x_2"
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
ORDER BY dense_rank() OVER (ORDER BY pig_big_key(t7."x") DESC NULLS LAST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST) ASC NULLS FIRST
-- DUMP t
SELECT rank() OVER (ORDER BY pig_big_key(t7."x") ASC NULLS FIRST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST) AS "rank_f", t7."id" AS "id_2", t7."x" AS "x_2"
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
ORDER BY rank() OVER (ORDER BY pig_big_key(t7."x") ASC NULLS FIRST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST) ASC NULLS FIRST
-- DUMP u
SELECT dense_rank() OVER (ORDER BY pig_big_key(t7."x") ASC NULLS FIRST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST) AS "rank_f", t7."id" AS "id_2", t7."x" AS "x_2"
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
ORDER BY dense_rank() OVER (ORDER BY pig_big_key(t7."x") ASC NULLS FIRST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST) ASC NULLS FIRST
-- DUMP v
SELECT rank() OVER (ORDER BY pig_big_key(t7."x") DESC NULLS LAST, t7."id" ASC NULLS FIRST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST, t7."key_2" DESC NULLS LAST) AS "rank_f", t7."id" AS "id_2", t7."x" AS "x_2"
FROM (
  SELECT t6."id", t6."x", t6."key", t6."key_2", t6."number", t6."number_2", t6."before", t6."before_2", t6."first", last_value(t6."first" IGNORE NULLS) OVER (ORDER BY strlen(t6."key") ASC NULLS FIRST, t6."key" ASC NULLS FIRST, t6."key_2" ASC NULLS FIRST RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "merged"
  FROM (
    SELECT t5."id", t5."x", t5."key", t5."key_2", t5."number", t5."number_2", t5."before", t5."before_2", (CASE WHEN (NOT ((t5."number" IS NOT DISTINCT FROM t5."before") AND (t5."number_2" IS NOT DISTINCT FROM t5."before_2"))) THEN t5."key" END) AS "first"
    FROM (
      SELECT t4."id", t4."x", t4."key", t4."key_2", t4."number", t4."number_2", lag(t4."number") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before", lag(t4."number_2") OVER (ORDER BY strlen(t4."key") ASC NULLS FIRST, t4."key" ASC NULLS FIRST, t4."key_2" ASC NULLS FIRST) AS "before_2"
      FROM (
        SELECT t3."id", t3."x", t3."x" AS "key", t3."id" AS "key_2", pig_big_key(t3."x") AS "number", t3."id" AS "number_2"
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
ORDER BY rank() OVER (ORDER BY pig_big_key(t7."x") DESC NULLS LAST, t7."id" ASC NULLS FIRST, strlen((CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END)) DESC NULLS LAST, (CASE WHEN (t7."key" IS NOT NULL) THEN t7."merged" END) DESC NULLS LAST, t7."key_2" DESC NULLS LAST) ASC NULLS FIRST
