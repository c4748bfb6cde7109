-- DUMP a
SELECT pig_sprintf('%s|%d', ['x', CAST(NULL AS VARCHAR), NULL], 'si') AS "field", pig_sprintf(CAST(NULL AS VARCHAR), [CAST(1 AS VARCHAR), NULL], 'i') AS "field_2", pig_sprintf('%s', ['y', NULL], 's') AS "field_3", pig_sprintf('plain', [NULL], '') AS "field_4"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
ORDER BY (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) ASC NULLS FIRST
LIMIT CAST(1 AS BIGINT)
