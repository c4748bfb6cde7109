-- DUMP a
SELECT t3."id" AS "id_2", (CASE ((t3."b" IS NULL) OR (CASE WHEN (t3."b" IS NULL) THEN true ELSE (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) END)) WHEN true THEN 'e' WHEN false THEN 'n' END) AS "field", (CASE ((t3."b" IS NOT NULL) AND (CASE WHEN (NOT (t3."b" IS NOT NULL)) THEN false ELSE (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) END)) WHEN true THEN 'e' WHEN false THEN 'n' END) AS "field_2", (CASE (NOT ((t3."b" IS NULL) OR (CASE WHEN (t3."b" IS NULL) THEN true ELSE (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) END))) WHEN true THEN 'n' WHEN false THEN 'e' END) AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(s)}'), '[{"f0":"VARCHAR"}]') AS "b"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/null_bag.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
SELECT t3."id" AS "id_2", (CASE ((t3."b" IS NULL) OR (CASE WHEN (t3."b" IS NULL) THEN true ELSE (((CASE WHEN t3."b" IS NULL THEN CAST(error('COUNT_STAR can not count a null bag: filter with IS NOT NULL first [2106].') AS BIGINT) ELSE len(t3."b") END) = CAST(0 AS BIGINT)) OR (t3."id" = 7)) END)) WHEN true THEN 1 WHEN false THEN 0 END) AS "field", (CASE ((t3."id" = 2) OR (t3."id" = 3) OR (CASE WHEN ((t3."id" = 2) OR (t3."id" = 3)) THEN true ELSE (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) END)) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_2", (CASE ((t3."b" IS NOT NULL) AND (CASE WHEN (NOT (t3."b" IS NOT NULL)) THEN false ELSE ((NOT (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END)) AND (CASE WHEN (NOT (NOT (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END))) THEN false ELSE ((CASE WHEN t3."b" IS NULL THEN CAST(error('COUNT_STAR can not count a null bag: filter with IS NOT NULL first [2106].') AS BIGINT) ELSE len(t3."b") END) = CAST(1 AS BIGINT)) END)) END)) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(s)}'), '[{"f0":"VARCHAR"}]') AS "b"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/null_bag.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP d
SELECT t3."id" AS "id_2", (CASE ((CAST(NULL AS VARCHAR) = 'a') OR (CASE WHEN (CAST(NULL AS VARCHAR) = 'a') THEN true ELSE ((t3."b" IS NULL) OR (CASE WHEN (t3."b" IS NULL) THEN true ELSE (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) END)) END)) WHEN true THEN 1 WHEN false THEN 0 END) AS "field", (CASE ((t3."id" <> 1) AND (CASE WHEN (NOT (t3."id" <> 1)) THEN false ELSE ((CASE WHEN (t3."id" - 1) = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (7 % (t3."id" - 1)) END) = 0) END)) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(s)}'), '[{"f0":"VARCHAR"}]') AS "b"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/null_bag.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP p
SELECT t3."id", t3."b"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(s)}'), '[{"f0":"VARCHAR"}]') AS "b"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/null_bag.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((t3."b" IS NULL) OR (CASE WHEN (t3."b" IS NULL) THEN true ELSE (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) END))
-- DUMP q
SELECT t3."id", t3."b"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(s)}'), '[{"f0":"VARCHAR"}]') AS "b"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/null_bag.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (NOT (((t3."b" IS NULL) OR (CASE WHEN (t3."b" IS NULL) THEN true ELSE (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) END))))
-- DUMP f
SELECT t3."id", t3."b"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(s)}'), '[{"f0":"VARCHAR"}]') AS "b"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/null_bag.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((t3."b" IS NOT NULL) AND (CASE WHEN (NOT (t3."b" IS NOT NULL)) THEN false ELSE (CASE WHEN t3."b" IS NULL THEN CAST(error('IsEmpty can not test a null bag: filter with IS NOT NULL first [2102].') AS BOOLEAN) ELSE len(t3."b") = 0 END) END))
-- DUMP g
SELECT t3."n" AS "n_2", (CASE ((pig_big_key(t3."x") > pig_big_key('1')) AND (CASE WHEN (NOT (pig_big_key(t3."x") > pig_big_key('1'))) THEN false ELSE (pig_big_key(pig_big_modulo('7', pig_big_subtract(t3."x", '1'))) = pig_big_key('0')) END)) WHEN true THEN 1 WHEN false THEN 0 END) AS "field"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "n", pig_big_integer(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
