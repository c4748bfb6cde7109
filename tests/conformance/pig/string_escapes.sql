-- DUMP a
SELECT 'a\b' AS "field", 'tab	here' AS "field_2", 'q''q' AS "field_3", 'n\n' AS "field_4", 'uA' AS "field_5", (CASE WHEN strlen('\\') = len('\\') THEN len('\\') ELSE len('\\') + len(regexp_extract_all('\\', '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS "field_6"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LIMIT CAST(1 AS BIGINT)
