-- DUMP d
SELECT t3."s" AS "s_2"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."s" IS NOT NULL)
ORDER BY t3."s" ASC NULLS FIRST
-- DUMP f
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
FROM (
  SELECT string_split(t1."line", '|') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
ORDER BY (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) ASC NULLS FIRST, (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) ASC NULLS FIRST
