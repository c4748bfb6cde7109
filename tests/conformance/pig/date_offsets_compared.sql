-- DUMP f
SELECT t3."t", t3."n"
FROM (
  SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (datetime_millis(t3."t") = datetime_millis(pig_iso_date('2024-04-30T23:15:00+01:00')))
-- DUMP g
WITH "a" AS (
  SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT (datetime_millis(min(t3."t_2")) // 1000) AS "field", count(t3."t_2") AS "field_2"
FROM "a" AS t3("t_2", "n_2")
GROUP BY datetime_millis(t3."t_2")
-- DUMP d
SELECT (datetime_millis(min(t3."t")) // 1000) AS "field"
FROM (
  SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
GROUP BY datetime_millis(t3."t")
