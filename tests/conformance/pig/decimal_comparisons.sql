-- DUMP b
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (pig_big_key(t3."x") = pig_big_key(CAST(1 AS VARCHAR)))
-- DUMP c
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((pig_big_key(t3."x") = pig_big_key('1.0')) OR (pig_big_key(t3."x") = pig_big_key('2.5')))
-- DUMP d
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((pig_big_key(t3."x") <> pig_big_key('0')) AND (pig_big_key(t3."x") <= pig_big_key(pig_big_of_double(CAST('1' AS DOUBLE)))))
-- DUMP e
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((CASE WHEN {'f0': t3."x", 'f1': t3."id"} IS NOT NULL THEN {'f0': pig_big_key(struct_extract({'f0': t3."x", 'f1': t3."id"}, 'f0')), 'f1': struct_extract({'f0': t3."x", 'f1': t3."id"}, 'f1')} END) = (CASE WHEN (CASE WHEN {'f0': '1.0', 'f1': 2} IS NOT NULL THEN {'f0': struct_extract({'f0': '1.0', 'f1': 2}, 'f0'), 'f1': struct_extract({'f0': '1.0', 'f1': 2}, 'f1')} END) IS NOT NULL THEN {'f0': pig_big_key(struct_extract((CASE WHEN {'f0': '1.0', 'f1': 2} IS NOT NULL THEN {'f0': struct_extract({'f0': '1.0', 'f1': 2}, 'f0'), 'f1': struct_extract({'f0': '1.0', 'f1': 2}, 'f1')} END), 'f0')), 'f1': struct_extract((CASE WHEN {'f0': '1.0', 'f1': 2} IS NOT NULL THEN {'f0': struct_extract({'f0': '1.0', 'f1': 2}, 'f0'), 'f1': struct_extract({'f0': '1.0', 'f1': 2}, 'f1')} END), 'f1')} END))
-- DUMP f
SELECT t3."id" AS "id_2", (CASE (pig_big_key(t3."x") = pig_big_key('0.0')) WHEN true THEN 'zero' WHEN false THEN (CASE (pig_big_key(t3."x") = pig_big_key('1.0')) WHEN true THEN 'one' WHEN false THEN 'other' END) END) AS "field", (CASE (pig_big_key(t3."x") > pig_big_key('0.0')) WHEN true THEN t3."x" WHEN false THEN pig_big_of_double(CAST('0.5' AS DOUBLE)) END) AS "x_2", (CASE ((pig_big_key(t3."x") > pig_big_key(CAST(0 AS VARCHAR))) AND (pig_big_key(t3."x") < pig_big_key(CAST(10 AS VARCHAR)))) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP g
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (map([coalesce('k', 'null')], [t3."x"]) = map([coalesce('k', 'null')], ['1.0']))
-- DUMP y
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (pig_big_key(t3."x") >= pig_big_key('1.0'))
-- DUMP z
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (NOT ((pig_big_key(t3."x") >= pig_big_key('1.0'))))
-- DUMP h
SELECT t3."id", t3."x"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", pig_big_decimal(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (NOT (pig_big_key(t3."x") <> pig_big_key('0')))
-- DUMP v
SELECT t3."id", t3."x"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (pig_big_key(pig_big_decimal(nullif(decode(t3."x"), ''))) > pig_big_key('1.0'))
