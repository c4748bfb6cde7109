-- DUMP b
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "name", encode(nullif(list_extract(t2."parts", 3), '')) AS "age", encode(nullif(list_extract(t2."parts", 4), '')) AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (((CASE WHEN regexp_matches(decode(t3."id"), '^-?[0-9]{1,9}$') THEN CAST(decode(t3."id") AS INTEGER) ELSE pig_int(decode(t3."id")) END) > 2) AND ((CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."age") AS DOUBLE) ELSE pig_double(decode(t3."age")) END) < CAST('20.5' AS DOUBLE)))
-- DUMP c
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "name", encode(nullif(list_extract(t2."parts", 3), '')) AS "age", encode(nullif(list_extract(t2."parts", 4), '')) AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (decode(t3."name") = 'ann')
