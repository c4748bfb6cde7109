-- DUMP b
SELECT (CASE WHEN regexp_matches(decode(t3."n"), '^-?[0-9]{1,9}$') THEN CAST(decode(t3."n") AS INTEGER) ELSE pig_int(decode(t3."n")) END) AS "i", decode(t3."s") AS "c", (CASE WHEN regexp_matches(decode(t3."d"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."d") AS DOUBLE) ELSE pig_double(decode(t3."d")) END) AS "x", (CASE WHEN regexp_matches(decode(t3."n"), '^-?[0-9]{1,18}$') THEN CAST(decode(t3."n") AS BIGINT) ELSE pig_long(decode(t3."n")) END) AS "l", pig_float(decode(t3."d")) AS "f"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "n", encode(nullif(list_extract(t2."parts", 2), '')) AS "s", encode(nullif(list_extract(t2."parts", 3), '')) AS "d"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/mixed.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
