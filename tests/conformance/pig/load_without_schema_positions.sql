-- DUMP b
SELECT list_extract(t2."fields", 1) AS "field", list_extract(t2."fields", 2) AS "field_2", list_extract(t2."fields", 4) AS "field_3"
FROM (
  SELECT list_transform(string_split(t1."line", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP c
SELECT ((CASE WHEN regexp_matches(decode(list_extract(t2."fields", 1)), '^-?[0-9]{1,9}$') THEN CAST(decode(list_extract(t2."fields", 1)) AS INTEGER) ELSE pig_int(decode(list_extract(t2."fields", 1))) END) + 1) AS "field", decode(list_extract(t2."fields", 2)) AS "field_2", ((CASE WHEN regexp_matches(decode(list_extract(t2."fields", 3)), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(list_extract(t2."fields", 3)) AS DOUBLE) ELSE pig_double(decode(list_extract(t2."fields", 3))) END) * CAST('1.5' AS DOUBLE)) AS "field_3"
FROM (
  SELECT list_transform(string_split(t1."line", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
