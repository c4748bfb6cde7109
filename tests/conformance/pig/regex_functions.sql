-- DUMP b
SELECT pig_regex_extract(t3."d", '(\d{4})-(\d{2})', 1) AS "field", pig_regex_extract(t3."d", 'T(.*)', 1) AS "field_2", pig_regex_extract_all(t3."d", '(\d+)-(\d+)-(\d+)T?(.*)') AS "field_3", list_transform(pig_regex_search(t3."s", '([a-z]o)'), lambda w: {'f0': w}) AS "bag_0"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
