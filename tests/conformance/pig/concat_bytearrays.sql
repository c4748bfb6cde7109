-- DUMP c
SELECT (list_extract(t2."fields", 1) || list_extract(t2."fields", 2)) AS "field", (decode(list_extract(t2."fields", 1)) || '-' || decode(list_extract(t2."fields", 2))) AS "field_2", 2 AS "field_3"
FROM (
  SELECT list_transform(string_split(t1."line", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP d
SELECT 4 AS "field", 1 AS "field_2"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
