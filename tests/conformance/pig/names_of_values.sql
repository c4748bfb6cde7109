-- DUMP c
SELECT {'f0': struct_extract(t3."who", 'f1'), 'f1': struct_extract(t3."who", 'f0')} AS "who_name_id", struct_extract(t3."who", 'f1') AS "name"
FROM (
  SELECT {'f0': (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END), 'f1': nullif(list_extract(t2."parts", 2), '')} AS "who"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
