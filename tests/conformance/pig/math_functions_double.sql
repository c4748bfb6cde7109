-- DUMP c
SELECT abs(t3."x") AS "field", ceil(t3."x") AS "field_2", floor(t3."x") AS "field_3", pig_round(t3."x") AS "field_4", pig_round_to(t3."x", 1, 6) AS "field_5", java_cbrt(t3."x") AS "field_6", exp(CAST('0' AS DOUBLE)) AS "field_7", (CASE WHEN CAST('2' AS DOUBLE) > 0 THEN ln(CAST('2' AS DOUBLE)) WHEN CAST('2' AS DOUBLE) = 0 THEN CAST('-inf' AS DOUBLE) WHEN CAST('2' AS DOUBLE) IS NOT NULL THEN CAST('nan' AS DOUBLE) END) AS "field_8", (CASE WHEN CAST('100' AS DOUBLE) > 0 THEN log10(CAST('100' AS DOUBLE)) WHEN CAST('100' AS DOUBLE) = 0 THEN CAST('-inf' AS DOUBLE) WHEN CAST('100' AS DOUBLE) IS NOT NULL THEN CAST('nan' AS DOUBLE) END) AS "field_9", (CASE WHEN abs(t3."x") < 0 THEN CAST('nan' AS DOUBLE) ELSE sqrt(abs(t3."x")) END) AS "field_10"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."x" IS NOT NULL)
