-- DUMP b
SELECT pig_split(t3."s", ' ', 2) AS "field", pig_split(t3."d", '-', 0) AS "field_2", pig_split(t3."d", '-', (-1)) AS "field_3", pig_split(t3."s", ',', 0) AS "field_4"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
SELECT list_transform(pig_split(nullif(list_extract(t2."parts", 1), ''), ',', 0), lambda w: [w]) AS "field", list_transform(pig_split(nullif(list_extract(t2."parts", 2), ''), '-', 2), lambda w: [w]) AS "field_2"
FROM (
  SELECT string_split(t1."line", '|') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
