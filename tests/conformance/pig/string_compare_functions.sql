-- DUMP a
SELECT starts_with(t3."name", 'a') AS "field", ends_with(t3."name", 'e') AS "field_2", (CASE WHEN t3."name" IS NULL THEN CAST(error('EqualsIgnoreCase can not compare null: filter with IS NOT NULL first.') AS BOOLEAN) ELSE coalesce(java_fold(t3."name") = java_fold('ANN'), false) END) AS "field_3", ltrim('  a ', ' ') AS "field_4", rtrim(' a  ', ' ') AS "field_5"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
