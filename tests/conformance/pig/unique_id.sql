-- DUMP f
SELECT ('0-' || (row_number() OVER () - 1)) AS "uniqueid", (('0-' || (row_number() OVER () - 1)) || nullif(list_extract(t2."parts", 2), '')) AS "code", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP n
WITH "kept" AS (
  SELECT t3."uniqueid", t3."code", t3."id"
  FROM (
    SELECT ('0-' || (row_number() OVER () - 1)) AS "uniqueid", (('0-' || (row_number() OVER () - 1)) || nullif(list_extract(t2."parts", 2), '')) AS "code", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  WHERE (t3."uniqueid" <> '0-1')
)
SELECT count(t5."uniqueid_2") AS "field"
FROM (
  SELECT t4."uniqueid_2", t4."code_2", t4."id_2", 'all' AS "group"
  FROM "kept" AS t4("uniqueid_2", "code_2", "id_2")
) AS t5
GROUP BY t5."group"
