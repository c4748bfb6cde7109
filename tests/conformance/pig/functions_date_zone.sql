-- DUMP b
SELECT t3."t" AS "t_2", t3."zone" AS "zone_2", datetime_millis(pig_to_date_in(t3."t", 'dd/MM/yyyy HH:mm:ss', t3."zone")) AS "field"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "t", nullif(list_extract(t2."parts", 2), '') AS "zone"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/zones.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
SELECT t3."zone" AS "zone_2", datetime_millis(pig_to_date_in('2024-07-01 12:00:00 +0530', 'yyyy-MM-dd HH:mm:ss Z', t3."zone")) AS "field"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "t", nullif(list_extract(t2."parts", 2), '') AS "zone"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/zones.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
