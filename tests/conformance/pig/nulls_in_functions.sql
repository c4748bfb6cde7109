-- DUMP a
SELECT (CASE WHEN strlen(t3."land") = length(t3."land") THEN upper(t3."land") ELSE java_upper(t3."land") END) AS "field", (t3."land" || '!') AS "field_2", (CASE WHEN strlen(t3."land") = len(t3."land") THEN len(t3."land") ELSE len(t3."land") + len(regexp_extract_all(t3."land", '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS "field_3", pig_substring(t3."land", 0, 1) AS "field_4", replace(t3."land", 'd', 'D') AS "field_5", pig_indexof(t3."land", 'e', 0) AS "field_6", trim(t3."land", ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13)) AS "field_7", pig_split(t3."land", 'e', 0) AS "field_8", list_transform(pig_tokens(t3."land", ' ",()*'), lambda w: {'f0': w}) AS "bag_of_tokenTuples_from_land", pig_regex_extract(t3."land", '(.)', 1) AS "field_9"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
