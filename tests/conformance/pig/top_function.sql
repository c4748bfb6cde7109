-- DUMP a
SELECT t3."land" AS "group", [first({'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"} ORDER BY t3."id" DESC NULLS LAST)] AS "p"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
GROUP BY t3."land"
-- DUMP b
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT list_slice(list({'f0': t4."id_2", 'f1': t4."name_2", 'f2': t4."age_2", 'f3': t4."land_2"} ORDER BY t4."id_2" DESC NULLS LAST), 1, CAST(2 AS BIGINT)) AS "p_2"
FROM (
  SELECT t3."id_2", t3."name_2", t3."age_2", t3."land_2", 'all' AS "group"
  FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
) AS t4
GROUP BY t4."group"
