-- DUMP a
SELECT (CASE WHEN strlen(t3."s") = length(t3."s") THEN upper(t3."s") ELSE java_upper(t3."s") END) AS "field", (CASE WHEN strlen(t3."s") = length(t3."s") THEN lower(t3."s") ELSE java_lower(t3."s") END) AS "field_2", trim(t3."s", ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) AS "field_3", ltrim(t3."s", ' ') AS "field_4", rtrim(t3."s", ' ') AS "field_5", java_upper_first(t3."s") AS "field_6", java_lower_first(t3."s") AS "field_7", (CASE WHEN strlen(t3."s") = len(t3."s") THEN len(t3."s") ELSE len(t3."s") + len(regexp_extract_all(t3."s", '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS "field_8", pig_substring(t3."s", 1, 4) AS "field_9", pig_substring(t3."s", 3, 2) AS "field_10", pig_indexof(t3."s", 'o', 0) AS "field_11", pig_indexof(t3."s", 'o', 5) AS "field_12", pig_last_index_of(t3."s", 'o') AS "field_13"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP bb
SELECT (CASE WHEN t3."s" IS NULL THEN CAST(error('EqualsIgnoreCase can not compare null: filter with IS NOT NULL first.') AS BOOLEAN) ELSE coalesce(java_fold(t3."s") = java_fold('HELLO world'), false) END) AS "field"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."s" IS NOT NULL)
-- DUMP b
SELECT (t3."s" || '-' || t3."d") AS "field", pig_replace(t3."s", '[aeiou]', '<$0>') AS "field_2", replace(t3."s", 'l', 'L') AS "field_3", starts_with(t3."s", 'H') AS "field_4", ends_with(t3."s", 'd') AS "field_5"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
SELECT pig_split(t3."s", ',', 0) AS "field", pig_split(t3."s", ',', 2) AS "field_2", pig_split(t3."s", '\s', 0) AS "field_3", list_transform(pig_tokens(t3."s", ' ",()*'), lambda w: {'f0': w}) AS "bag_of_tokenTuples_from_s", list_transform(list_transform(pig_tokens(t3."s", 'l'), lambda w: {'f0': w}), lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)) AS "w"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP d
SELECT list_extract(t4."tuple", 1) AS "p", list_extract(t4."tuple", 2) AS "q", list_extract(t4."tuple", 3) AS "r"
FROM (
  SELECT t3."s", t3."d", t3."x", t3."n", pig_split(t3."s", 'o', 3) AS "tuple"
  FROM (
    SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
    FROM (
      SELECT string_split(t1."line", '|') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP e
SELECT pig_regex_extract(t3."s", '(\w+) (\w+)', 2) AS "field", pig_regex_extract_all(t3."s", '(\w+) (\w+)') AS "field_2", pig_regex_extract(t3."s", 'o', 0) AS "field_3", (CASE (CASE WHEN strlen(t3."s") = length(t3."s") THEN regexp_full_match(t3."s", '[A-Z](?:[\s\S])*') ELSE pig_automaton(t3."s", '[A-Z].*') END) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_4"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP f
SELECT (CASE WHEN regexp_matches(list_extract(t4."tuple", 1), '^-?[0-9]{1,9}$') THEN CAST(list_extract(t4."tuple", 1) AS INTEGER) ELSE pig_int(list_extract(t4."tuple", 1)) END) AS "y", (CASE WHEN regexp_matches(list_extract(t4."tuple", 2), '^-?[0-9]{1,9}$') THEN CAST(list_extract(t4."tuple", 2) AS INTEGER) ELSE pig_int(list_extract(t4."tuple", 2)) END) AS "m", list_extract(t4."tuple", 3) AS "dd"
FROM (
  SELECT t3."s", t3."d", t3."x", t3."n", pig_regex_extract_all(t3."d", '(\d+)-(\d+)-(\d+).*') AS "tuple"
  FROM (
    SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
    FROM (
      SELECT string_split(t1."line", '|') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
