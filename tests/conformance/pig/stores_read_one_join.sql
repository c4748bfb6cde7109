-- people, computed once
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", (CASE WHEN strlen(nullif(list_extract(t2."parts", 2), '')) = length(nullif(list_extract(t2."parts", 2), '')) THEN upper(nullif(list_extract(t2."parts", 2), '')) ELSE java_upper(nullif(list_extract(t2."parts", 2), '')) END) AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (CASE WHEN strlen(t3."name") = length(t3."name") THEN regexp_full_match(t3."name", '(?:[\s\S])*') ELSE pig_automaton(t3."name", '.*') END)
-- again fold 1, computed once
SELECT t1."land" AS "land_2", count(t1."id") AS "n", max(t1."age") AS "oldest"
FROM "people" AS t1("id", "name", "age", "land")
GROUP BY t1."land"
HAVING (count(t1."id") > CAST(1 AS BIGINT))
-- again fold 2, computed once
SELECT DISTINCT t1."age" AS "age_2"
FROM "people" AS t1("id", "name", "age", "land")
-- STORE a INTO 'out/alone'
WITH "again" AS (
  SELECT t1."id", t1."name", t1."age", t1."land", t2."land_2" AS "land_3", t2."n" AS "n_2", t2."oldest" AS "oldest_2", t3."age_2" AS "age_3"
  FROM "people" AS t1("id", "name", "age", "land")
  LEFT JOIN "again fold 1" AS t2("land_2", "n", "oldest") ON (t1."land" = t2."land_2")
  INNER JOIN "again fold 2" AS t3("age_2") ON (t1."age" = t3."age_2")
)
SELECT concat_ws('	', coalesce(CAST(t4."id_2" AS VARCHAR), ''), coalesce(t4."land_4", '')) AS "line"
FROM "again" AS t4("id_2", "name_2", "age_4", "land_4", "land_5", "n_3", "oldest_3", "age_5")
WHERE (t4."land_5" IS NULL)
-- STORE m INTO 'out/many'
WITH "again" AS (
  SELECT t1."id", t1."name", t1."age", t1."land", t2."land_2" AS "land_3", t2."n" AS "n_2", t2."oldest" AS "oldest_2", t3."age_2" AS "age_3"
  FROM "people" AS t1("id", "name", "age", "land")
  LEFT JOIN "again fold 1" AS t2("land_2", "n", "oldest") ON (t1."land" = t2."land_2")
  INNER JOIN "again fold 2" AS t3("age_2") ON (t1."age" = t3."age_2")
)
SELECT concat_ws('	', coalesce(CAST(t4."id_2" AS VARCHAR), ''), coalesce(CAST(t4."n_3" AS VARCHAR), ''), coalesce(CAST(t4."oldest_3" AS VARCHAR), '')) AS "line"
FROM "again" AS t4("id_2", "name_2", "age_4", "land_4", "land_5", "n_3", "oldest_3", "age_5")
WHERE (t4."land_5" IS NOT NULL)
-- STORE b INTO 'out/all'
WITH "again" AS (
  SELECT t1."id", t1."name", t1."age", t1."land", t2."land_2" AS "land_3", t2."n" AS "n_2", t2."oldest" AS "oldest_2", t3."age_2" AS "age_3"
  FROM "people" AS t1("id", "name", "age", "land")
  LEFT JOIN "again fold 1" AS t2("land_2", "n", "oldest") ON (t1."land" = t2."land_2")
  INNER JOIN "again fold 2" AS t3("age_2") ON (t1."age" = t3."age_2")
)
SELECT concat_ws('	', coalesce(CAST(t4."id_2" AS VARCHAR), ''), coalesce(CAST(t4."age_5" AS VARCHAR), '')) AS "line"
FROM "again" AS t4("id_2", "name_2", "age_4", "land_4", "land_5", "n_3", "oldest_3", "age_5")
-- DUMP x
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "land"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT CAST(NULL AS VARCHAR) AS "line" WHERE false) AS t1
) AS t2
-- DUMP y
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,18}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS BIGINT) ELSE pig_long(nullif(list_extract(t2."parts", 2), '')) END) AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "oldest"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT CAST(NULL AS VARCHAR) AS "line" WHERE false) AS t1
) AS t2
-- DUMP z
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "age"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT CAST(NULL AS VARCHAR) AS "line" WHERE false) AS t1
) AS t2
