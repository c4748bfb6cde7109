-- DUMP a
SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP f
SELECT t3."n" AS "n_2", datetime_text(t3."t") AS "field", pig_to_string(t3."t", 'dd HH:mm ZZ') AS "field_2", CAST(date_part('day', datetime_local(t3."t")) AS INTEGER) AS "field_3", CAST(date_part('hour', datetime_local(t3."t")) AS INTEGER) AS "field_4", CAST(date_part('millisecond', datetime_local(t3."t")) % 1000 AS INTEGER) AS "field_5", datetime_millis(t3."t") AS "field_6"
FROM (
  SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP g
SELECT t3."n" AS "n_2", pig_add_duration(t3."t", 'P1M', 1) AS "field", pig_add_duration(t3."t", 'PT30M', -1) AS "field_2", ((datetime_millis(t3."t") - datetime_millis(pig_iso_date('2024-05-01T00:00:00+02:00'))) // 3600000) AS "field_3"
FROM (
  SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP o
SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
ORDER BY datetime_millis(pig_datetime(nullif(list_extract(t2."parts", 1), ''))) ASC NULLS FIRST, (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) ASC NULLS FIRST
