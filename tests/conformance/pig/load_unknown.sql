-- DUMP u
SELECT list_transform(string_split(t1."line", '	'), lambda e1: encode(nullif(e1, ''))) AS "fields"
FROM (SELECT line AS "line" FROM read_csv(['/data/mixed.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
-- DUMP v
SELECT list_extract(t2."fields", 2) AS "field", ((CASE WHEN regexp_matches(decode(list_extract(t2."fields", 1)), '^-?[0-9]{1,9}$') THEN CAST(decode(list_extract(t2."fields", 1)) AS INTEGER) ELSE pig_int(decode(list_extract(t2."fields", 1))) END) + 1) AS "field_2", list_extract(t2."fields", 8) AS "field_3"
FROM (
  SELECT list_transform(string_split(t1."line", '	'), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/mixed.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP w
SELECT t2."fields"
FROM (
  SELECT list_transform(string_split(t1."line", '	'), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/mixed.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
WHERE (decode(list_extract(t2."fields", 2)) = 'zoe')
-- DUMP g
WITH "ww" AS (
  SELECT t2."fields"
  FROM (
    SELECT list_transform(string_split(t1."line", '	'), lambda e1: encode(nullif(e1, ''))) AS "fields"
    FROM (SELECT line AS "line" FROM read_csv(['/data/mixed.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
  WHERE (CASE WHEN strlen(decode(list_extract(t2."fields", 2))) = length(decode(list_extract(t2."fields", 2))) THEN regexp_full_match(decode(list_extract(t2."fields", 2)), '(?:[\s\S])*') ELSE pig_automaton(decode(list_extract(t2."fields", 2)), '.*') END)
)
SELECT list_extract(t3."fields_2", 2) AS "group", list(t3."fields_2") AS "ww_2"
FROM "ww" AS t3("fields_2")
GROUP BY list_extract(t3."fields_2", 2)
-- DUMP t
SELECT [encode(t1."line")] AS "fields"
FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
