-- DUMP a
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."id_2", t3."name_2", t3."age_2", t3."land_2"
FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
WHERE (t3."age_2" = (SELECT max(t5."age_3") AS "most"
FROM (
  SELECT t4."id_3", t4."name_3", t4."age_3", t4."land_3", 'all' AS "group"
  FROM "p" AS t4("id_3", "name_3", "age_3", "land_3")
) AS t5
GROUP BY t5."group"))
-- DUMP b
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
),
"s" AS (
  SELECT count(t5."id_3") AS "n", max(t5."age_3") AS "most", avg(t5."age_3") AS "mean"
  FROM (
    SELECT t4."id_3", t4."name_3", t4."age_3", t4."land_3", 'all' AS "group"
    FROM "p" AS t4("id_3", "name_3", "age_3", "land_3")
  ) AS t5
  GROUP BY t5."group"
)
SELECT t3."id_2" AS "id_4", (CAST(t3."age_2" AS DOUBLE) - (SELECT t6."mean_2" AS "mean_3"
FROM "s" AS t6("n_2", "most_2", "mean_2"))) AS "field", (SELECT t7."n_3" AS "n_4"
FROM "s" AS t7("n_3", "most_3", "mean_4")) AS "n_5"
FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
-- DUMP lc
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT count(t7."id_2") AS "field"
FROM (
  SELECT t6."id_2", t6."name_2", t6."age_2", t6."land_2", 'all' AS "group_2"
  FROM (
    SELECT t3."id_2", t3."name_2", t3."age_2", t3."land_2"
    FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
    LIMIT (SELECT count(t5."id_3") AS "n"
    FROM (
      SELECT t4."id_3", t4."name_3", t4."age_3", t4."land_3", 'all' AS "group"
      FROM "p" AS t4("id_3", "name_3", "age_3", "land_3")
    ) AS t5
    GROUP BY t5."group")
  ) AS t6
) AS t7
GROUP BY t7."group_2"
-- DUMP d
SELECT DISTINCT nullif(list_extract(t2."parts", 4), '') AS "land"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP y
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
),
"x" AS (
  SELECT t3."id_2", t3."name_2", t3."age_2", t3."land_2", t5."land_4"
  FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
  INNER JOIN (
    SELECT DISTINCT t4."land_3" AS "land_4"
    FROM "p" AS t4("id_3", "name_3", "age_3", "land_3")
  ) AS t5 ON (t3."land_2" = t5."land_4")
)
SELECT t6."land_5" AS "group", count(t6."id_4") AS "field", (CAST(sum(t6."age_4") AS BIGINT)) AS "field_2", (CAST(sum(t6."id_4") AS BIGINT)) AS "field_3"
FROM "x" AS t6("id_4", "name_4", "age_4", "land_5", "land_6")
GROUP BY t6."land_5"
-- DUMP z
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."land_2" AS "land_3", count(DISTINCT t3."age_2") AS "ages", count(DISTINCT {'f0': t3."age_2"}) AS "field", (CASE (count(*) FILTER (WHERE (t3."name_2" <> 'ann')) = CAST(0 AS BIGINT)) WHEN true THEN 'only ann' WHEN false THEN 'others' END) AS "who", count(*) AS "field_2"
FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
GROUP BY t3."land_2"
-- DUMP v
SELECT (CASE ((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) > 6) WHEN true THEN 'old' WHEN false THEN 'young' END) AS "group", list({'f0': (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END)}) AS "field"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
GROUP BY (CASE ((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) > 6) WHEN true THEN 'old' WHEN false THEN 'young' END)
