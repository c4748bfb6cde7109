-- DUMP a
SELECT (CASE ((CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 3) END) = 1) WHEN true THEN 'one' WHEN false THEN (CASE ((CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."id" % 3) END) = 0) WHEN true THEN 'zero' WHEN false THEN 'two' END) END) AS "field", (CASE (t3."age" IS NULL) WHEN true THEN CAST('0.5' AS DOUBLE) WHEN false THEN (CASE (t3."age" > 9) WHEN true THEN CAST('1.5' AS DOUBLE) WHEN false THEN CAST('2.5' AS DOUBLE) END) END) AS "field_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP b
SELECT (CASE ((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) > 4) WHEN true THEN nullif(list_extract(t2."parts", 2), '') WHEN false THEN CAST(NULL AS VARCHAR) END) AS "n"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
