-- DUMP a
SELECT t3."s" AS "s_2", (CASE WHEN strlen(t3."s") = len(t3."s") THEN len(t3."s") ELSE len(t3."s") + len(regexp_extract_all(t3."s", '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS "field", pig_substring(t3."s", 0, 2) AS "field_2", pig_substring(t3."s", 2, 3) AS "field_3", pig_indexof(t3."s", 'x', 0) AS "field_4", pig_last_index_of(t3."s", 'x') AS "field_5", (CASE WHEN strlen(t3."s") = length(t3."s") THEN upper(t3."s") ELSE java_upper(t3."s") END) AS "field_6", (CASE WHEN strlen((t3."s" || 'äöü')) = len((t3."s" || 'äöü')) THEN len((t3."s" || 'äöü')) ELSE len((t3."s" || 'äöü')) + len(regexp_extract_all((t3."s" || 'äöü'), '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS "field_7", (CASE WHEN strlen((t3."s" || '日本')) = len((t3."s" || '日本')) THEN len((t3."s" || '日本')) ELSE len((t3."s" || '日本')) + len(regexp_extract_all((t3."s" || '日本'), '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS "field_8"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP b
SELECT pig_substring(t3."s", 0, 1) AS "field", pig_substring(t3."s", 1, 3) AS "field_2", (CASE WHEN strlen(pig_substring(t3."s", 0, 1)) = len(pig_substring(t3."s", 0, 1)) THEN len(pig_substring(t3."s", 0, 1)) ELSE len(pig_substring(t3."s", 0, 1)) + len(regexp_extract_all(pig_substring(t3."s", 0, 1), '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
