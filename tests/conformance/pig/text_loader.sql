-- DUMP b
SELECT (CASE WHEN strlen(t1."line") = len(t1."line") THEN len(t1."line") ELSE len(t1."line") + len(regexp_extract_all(t1."line", '[' || chr(65536) || '-' || chr(1114111) || ']')) END) AS "field", t1."line" AS "line_2"
FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
-- DUMP d
SELECT decode(list_extract([encode(t1."line")], 1)) AS "field"
FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
