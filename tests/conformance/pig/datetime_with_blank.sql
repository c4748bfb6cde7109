-- DUMP b
SELECT pig_iso_date('2012-02-29 01:02:03') AS "field", pig_iso_date('2012-02-29t01:02z') AS "field_2", pig_iso_date('2012-02-29 ') AS "field_3"
FROM (
  SELECT string_split(t1."line", '|') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
