-- DUMP f
SELECT t5."land_2" AS "group::land", t5."name_2" AS "group::name", count(t5."land_2") AS "field", (CAST(sum(t5."age_2") AS BIGINT)) AS "field_2"
FROM (
  SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."land", 'unknown') END) AS "land_2", (CASE WHEN ((t4."set" & 2) <> 0) THEN coalesce(t3."name", 'unknown') END) AS "name_2", t3."id" AS "id_2", t3."age" AS "age_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  CROSS JOIN (VALUES (0), (1), (2), (3)) AS t4("set")
) AS t5
GROUP BY t5."land_2", t5."name_2"
-- DUMP g
SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."land", 'unknown') END) AS "l", (CASE WHEN ((t4."set" & 2) <> 0) THEN coalesce(t3."name", 'unknown') END) AS "n", count(*) AS "k"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
CROSS JOIN (VALUES (0), (1), (3)) AS t4("set")
GROUP BY (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."land", 'unknown') END), (CASE WHEN ((t4."set" & 2) <> 0) THEN coalesce(t3."name", 'unknown') END)
