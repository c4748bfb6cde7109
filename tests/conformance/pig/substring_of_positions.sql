-- DUMP a
SELECT pig_substring(t3."name", 1, 2) AS "field", pig_substring(t3."name", 0, (CAST((((CAST((CASE WHEN strlen(t3."name") = len(t3."name") THEN len(t3."name") ELSE len(t3."name") + len(regexp_extract_all(t3."name", '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS HUGEINT) + 2147483648) % 4294967296 + 4294967296) % 4294967296) - 2147483648 AS INTEGER) - 1)) AS "field_2", pig_indexof(t3."name", 'n', 0) AS "field_3", pig_last_index_of(t3."name", 'n') AS "field_4", replace(t3."name", 'n', '') AS "field_5", (CASE WHEN strlen(pig_substring(t3."name", 0, 1)) = length(pig_substring(t3."name", 0, 1)) THEN upper(pig_substring(t3."name", 0, 1)) ELSE java_upper(pig_substring(t3."name", 0, 1)) END) AS "field_6"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
