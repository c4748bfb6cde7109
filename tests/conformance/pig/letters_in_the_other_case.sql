-- DUMP a
SELECT (CASE WHEN strlen(t3."s") = length(t3."s") THEN upper(t3."s") ELSE java_upper(t3."s") END) AS "field", (CASE WHEN strlen(t3."s") = length(t3."s") THEN lower(t3."s") ELSE java_lower(t3."s") END) AS "field_2", java_upper_first(t3."s") AS "field_3", java_lower_first(t3."s") AS "field_4", (CASE WHEN t3."s" IS NULL THEN CAST(error('EqualsIgnoreCase can not compare null: filter with IS NOT NULL first.') AS BOOLEAN) ELSE coalesce(java_fold(t3."s") = java_fold(t3."other"), false) END) AS "field_5"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "other"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/letters.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP m
SELECT t3."s" AS "s_2", (CASE (CASE WHEN strlen(t3."s") = length(t3."s") THEN regexp_full_match(t3."s", '[\s\S]') ELSE pig_automaton(t3."s", '.') END) WHEN true THEN 'one' WHEN false THEN 'more' END) AS "field", (CASE (CASE WHEN strlen(t3."s") = length(t3."s") THEN regexp_full_match(t3."s", '(?:[a-z ])+') ELSE pig_automaton(t3."s", '[a-z ]+') END) WHEN true THEN 'plain' WHEN false THEN 'other' END) AS "field_2", pig_replace(t3."s", '.', 'x') AS "field_3"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "other"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/letters.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
