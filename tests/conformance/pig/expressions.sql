-- DUMP a
SELECT (t3."age" // nullif(3, 0)) AS "field", (CASE WHEN 3 = 0 THEN CAST(error('% by zero: filter with x != 0 first.') AS INTEGER) ELSE (t3."age" % 3) END) AS "field_2", (CAST(t3."age" AS DOUBLE) * CAST('1.5' AS DOUBLE)) AS "field_3", (-t3."age") AS "field_4", (CAST(t3."age" AS BIGINT) + CAST(1 AS BIGINT)) AS "field_5", (7 // nullif(2, 0)) AS "field_6", ((-7) // nullif(2, 0)) AS "field_7", (CAST('7' AS DOUBLE) / nullif(CAST(0 AS DOUBLE), 0)) AS "field_8", (t3."age" // nullif(0, 0)) AS "field_9", (2147483647 + t3."id") AS "field_10"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP b
SELECT (CASE (t3."age" > 6) WHEN true THEN 'old' WHEN false THEN 'young' END) AS "field", (CASE (t3."age" IS NULL) WHEN true THEN 'none' WHEN false THEN t3."land" END) AS "field_2", (CASE (t3."age" = 7) WHEN true THEN 'seven' WHEN false THEN (CASE (t3."age" = 5) WHEN true THEN 'five' WHEN false THEN 'other' END) END) AS "field_3", (CASE (t3."age" > 10) WHEN true THEN 1 WHEN false THEN (CASE (t3."age" > 6) WHEN true THEN 2 WHEN false THEN 3 END) END) AS "field_4"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((t3."age" > 6) AND (NOT (t3."land" = 'fr')))
-- DUMP d
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((t3."land" IN ('de', 'us')) OR (t3."age" IS NULL))
-- DUMP e
SELECT CAST((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS VARCHAR) AS "age", (CASE WHEN regexp_matches('12', '^-?[0-9]{1,9}$') THEN CAST('12' AS INTEGER) ELSE pig_text_int('12') END) AS "field", (CASE WHEN regexp_matches('1.9', '^-?[0-9]{1,9}$') THEN CAST('1.9' AS INTEGER) ELSE pig_text_int('1.9') END) AS "field_2", (CASE WHEN isnan(CAST('10000000000' AS DOUBLE)) THEN 0 WHEN CAST('10000000000' AS DOUBLE) >= 9223372036854775807.0 THEN 9223372036854775807 WHEN CAST('10000000000' AS DOUBLE) <= -9223372036854775808.0 THEN CAST('-9223372036854775808' AS BIGINT) ELSE CAST(trunc(CAST('10000000000' AS DOUBLE)) AS BIGINT) END) AS "field_3", (CASE WHEN isnan(CAST('3.99' AS DOUBLE)) THEN 0 WHEN CAST('3.99' AS DOUBLE) >= 2147483647.0 THEN 2147483647 WHEN CAST('3.99' AS DOUBLE) <= -2147483648.0 THEN CAST('-2147483648' AS INTEGER) ELSE CAST(trunc(CAST('3.99' AS DOUBLE)) AS INTEGER) END) AS "field_4", (CASE WHEN regexp_matches('x', '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST('x' AS DOUBLE) ELSE pig_double('x') END) AS "field_5", (CASE lower('TRUE') WHEN 'true' THEN true WHEN 'false' THEN false END) AS "field_6", CAST(1 AS FLOAT) AS "field_7", pig_double_text(CAST('1' AS DOUBLE)) AS "field_8", pig_double_text(CAST('10000000000' AS DOUBLE)) AS "field_9", (CASE WHEN isnan(CAST('-3.99' AS DOUBLE)) THEN 0 WHEN CAST('-3.99' AS DOUBLE) >= 2147483647.0 THEN 2147483647 WHEN CAST('-3.99' AS DOUBLE) <= -2147483648.0 THEN CAST('-2147483648' AS INTEGER) ELSE CAST(trunc(CAST('-3.99' AS DOUBLE)) AS INTEGER) END) AS "field_10", pig_float_text(CAST('100' AS FLOAT)) AS "field_11"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP f
SELECT {'f0': t3."id", 'f1': t3."name"} AS "t", [{'f0': t3."id"}, (CASE WHEN {'f0': t3."age"} IS NOT NULL THEN {'f0': struct_extract({'f0': t3."age"}, 'f0')} END)] AS "b", map([coalesce('k', 'null'), coalesce('l', 'null')], [encode(CAST(1 AS VARCHAR)), encode(CAST(2 AS VARCHAR))]) AS "m", {'f0': 1, 'f1': 'x'} AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP g
SELECT struct_extract(t4."t", 'f1') AS "name_2", list_transform(t4."b", lambda e1: {'f0': struct_extract(e1, 'f0')}) AS "field_2", map_extract_value(t4."m", 'k') AS "field_3", struct_extract(t4."t", 'f0') AS "id_2"
FROM (
  SELECT {'f0': t3."id", 'f1': t3."name"} AS "t", [{'f0': t3."id"}, (CASE WHEN {'f0': t3."age"} IS NOT NULL THEN {'f0': struct_extract({'f0': t3."age"}, 'f0')} END)] AS "b", map([coalesce('k', 'null'), coalesce('l', 'null')], [encode(CAST(1 AS VARCHAR)), encode(CAST(2 AS VARCHAR))]) AS "m", {'f0': 1, 'f1': 'x'} AS "field"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP h
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (CASE WHEN strlen(t3."name") = length(t3."name") THEN regexp_full_match(t3."name", '(?:[\s\S])*o(?:[\s\S])*') ELSE pig_automaton(t3."name", '.*o.*') END)
-- DUMP k
SELECT (CASE ((t3."id" = 1) OR (t3."age" > 100)) WHEN true THEN true WHEN false THEN false END) AS "field", (CASE (t3."age" <> 5) WHEN true THEN true WHEN false THEN false END) AS "field_2", (CASE (t3."name" >= 'eve') WHEN true THEN 1 WHEN false THEN 0 END) AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP j
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
