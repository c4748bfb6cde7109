-- DUMP a
SELECT list_concat(t2."fields") AS "field", list_transform(list_concat(t2."fields"), lambda e2: {'f0': e2}) AS "field_2", (len(list_concat(list_slice(t2."fields", 2, len(t2."fields"))))) AS "field_3", list_concat([encode('x')], list_slice(t2."fields", 3, len(t2."fields")), [encode(CAST(1 AS VARCHAR))]) AS "field_4"
FROM (
  SELECT list_transform(string_split(t1."line", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
