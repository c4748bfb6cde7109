-- DUMP a
SELECT (CASE WHEN strlen(nullif(list_extract(t2."parts", 2), '')) = length(nullif(list_extract(t2."parts", 2), '')) THEN upper(nullif(list_extract(t2."parts", 2), '')) ELSE java_upper(nullif(list_extract(t2."parts", 2), '')) END) AS "name_up"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
