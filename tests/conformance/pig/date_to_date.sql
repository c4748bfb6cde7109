-- DUMP a
SELECT make_timestamptz(CAST(0 AS BIGINT) * 1000) AS "field", pig_iso_date('2024-02-29') AS "field_2", pig_iso_date('2024-02-29T10:20:30.123Z') AS "field_3", pig_to_date('29.02.2024 10:20', 'dd.MM.yyyy HH:mm') AS "field_4"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
