-- DUMP a
SELECT encode(nullif(list_extract(t2."parts", 4), '')) AS "group", avg((CASE WHEN regexp_matches(decode(encode(nullif(list_extract(t2."parts", 3), ''))), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(encode(nullif(list_extract(t2."parts", 3), ''))) AS DOUBLE) ELSE pig_double(decode(encode(nullif(list_extract(t2."parts", 3), '')))) END)) AS "field", avg((CASE WHEN regexp_matches(decode(encode(nullif(list_extract(t2."parts", 2), ''))), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(encode(nullif(list_extract(t2."parts", 2), ''))) AS DOUBLE) ELSE pig_double(decode(encode(nullif(list_extract(t2."parts", 2), '')))) END)) AS "field_2"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
GROUP BY encode(nullif(list_extract(t2."parts", 4), ''))
-- DUMP b
SELECT avg((CASE WHEN regexp_matches(decode(t3."a"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."a") AS DOUBLE) ELSE pig_double(decode(t3."a")) END)) AS "field", avg((CASE WHEN regexp_matches(decode(t3."b"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."b") AS DOUBLE) ELSE pig_double(decode(t3."b")) END)) AS "field_2", avg((CASE WHEN regexp_matches(decode(t3."c"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."c") AS DOUBLE) ELSE pig_double(decode(t3."c")) END)) AS "field_3"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "a", encode(nullif(list_extract(t2."parts", 2), '')) AS "b", encode(nullif(list_extract(t2."parts", 3), '')) AS "c", 'all' AS "group"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/mixed.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
GROUP BY t3."group"
