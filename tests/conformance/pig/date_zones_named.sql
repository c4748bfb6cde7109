-- DUMP f
SELECT pig_to_date_in('2024-07-01 10:00', 'yyyy-MM-dd HH:mm', 'Europe/Berlin') AS "field", pig_to_date_in('2024-07-01 10:00', 'yyyy-MM-dd HH:mm', '-05:00') AS "field_2", pig_to_date('2024-07-01 10:00 +0300', 'yyyy-MM-dd HH:mm Z') AS "field_3", pig_to_date_in('2024-07-01 10:00 +0300', 'yyyy-MM-dd HH:mm Z', 'Europe/Berlin') AS "field_4", CAST(date_part('hour', datetime_local(pig_to_date_in('2024-07-01 10:00', 'yyyy-MM-dd HH:mm', 'Asia/Kolkata'))) AS INTEGER) AS "field_5"
FROM (
  SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."n" = 1)
-- DUMP c
SELECT {'f0': t3."t"} AS "field", [{'f0': t3."t"}] AS "field_2", map([coalesce('k', 'null')], [t3."t"]) AS "field_3"
FROM (
  SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/offsets.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."n" = 1)
