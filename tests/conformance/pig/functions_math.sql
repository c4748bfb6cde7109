-- DUMP a
SELECT (CASE WHEN t3."n" IS NULL THEN CAST(error('ABS can not take a null int, long or float: filter with IS NOT NULL first.') AS INTEGER) ELSE abs(t3."n") END) AS "field", abs(t3."x") AS "field_2", ceil(t3."x") AS "field_3", floor(t3."x") AS "field_4", pig_round(t3."x") AS "field_5", pig_round_to(t3."x", 2, 6) AS "field_6", (CASE WHEN t3."x" < 0 THEN CAST('nan' AS DOUBLE) ELSE sqrt(t3."x") END) AS "field_7", exp(CAST(t3."n" AS DOUBLE)) AS "field_8", (CASE WHEN t3."x" > 0 THEN ln(t3."x") WHEN t3."x" = 0 THEN CAST('-inf' AS DOUBLE) WHEN t3."x" IS NOT NULL THEN CAST('nan' AS DOUBLE) END) AS "field_9", (CASE WHEN t3."x" > 0 THEN log10(t3."x") WHEN t3."x" = 0 THEN CAST('-inf' AS DOUBLE) WHEN t3."x" IS NOT NULL THEN CAST('nan' AS DOUBLE) END) AS "field_10"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."n" IS NOT NULL)
-- DUMP b
SELECT {'f0': t3."s", 'f1': t3."n"} AS "field", [{'f0': t3."n"}, {'f0': 1}] AS "field_2", map([coalesce('k', 'null')], [t3."n"]) AS "field_3", (len([{'f0': 1}, {'f0': 2}])) AS "field_4", (CASE WHEN t3."n" IS NOT NULL THEN CAST(1 AS BIGINT) END) AS "field_5"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."n" IS NOT NULL)
