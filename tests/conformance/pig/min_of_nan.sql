-- DUMP a
WITH "l" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT ((CASE WHEN isnan(max(t4."f_2")) THEN CAST('nan' AS DOUBLE) ELSE min(t4."f_2") END)) AS "field", max(t4."f_2") AS "field_2", min(t4."i_2") AS "field_3", max(t4."i_2") AS "field_4"
FROM (
  SELECT t3."i_2", t3."f_2", t3."s_2", 'all' AS "group"
  FROM "l" AS t3("i_2", "f_2", "s_2")
) AS t4
GROUP BY t4."group"
-- DUMP b
WITH "l" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."i_2" AS "group", ((CASE WHEN isnan(max(t3."f_2")) THEN CAST('nan' AS DOUBLE) ELSE min(t3."f_2") END)) AS "field", max(t3."f_2") AS "field_2", ((CASE WHEN isnan(max(t3."f_2") FILTER (WHERE (t3."f_2" > CAST(0 AS DOUBLE)))) THEN CAST('nan' AS DOUBLE) ELSE min(t3."f_2") FILTER (WHERE (t3."f_2" > CAST(0 AS DOUBLE))) END)) AS "field_3", list_transform([list_transform(list_transform(list_transform(list_sort(list_transform(list(DISTINCT {'f0': t3."i_2", 'f1': t3."f_2", 'f2': t3."s_2"}), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'k1': c1['f1'] IS NOT NULL, 'v1': c1['f1'], 'k2': c1['f2'] IS NOT NULL, 'v2': c1['f2'], 'e': c1})), lambda c1: c1['e']), lambda e1: {'f0': struct_extract(e1, 'f1')}), lambda e2: struct_extract(e2, 'f0'))], lambda v0_394: (CASE WHEN isnan(list_max(v0_394)) THEN CAST('nan' AS DOUBLE) ELSE list_min(v0_394) END))[1] AS "field_4"
FROM "l" AS t3("i_2", "f_2", "s_2")
GROUP BY t3."i_2"
-- DUMP c
SELECT (CASE WHEN isnan(list_max(list_transform(t4."b", lambda e1: struct_extract(e1, 'f0')))) THEN CAST('nan' AS DOUBLE) ELSE list_min(list_transform(t4."b", lambda e1: struct_extract(e1, 'f0'))) END) AS "field", list_max(list_transform(t4."b", lambda e2: struct_extract(e2, 'f0'))) AS "field_2", (CASE WHEN isnan(list_max(list_transform(t4."c", lambda e3: struct_extract(e3, 'f0')))) THEN CAST('nan' AS FLOAT) ELSE list_min(list_transform(t4."c", lambda e3: struct_extract(e3, 'f0'))) END) AS "field_3", list_max(list_transform(t4."c", lambda e4: struct_extract(e4, 'f0'))) AS "field_4"
FROM (
  SELECT [{'f0': t3."f"}, {'f0': CAST('1' AS DOUBLE)}, {'f0': CAST('-1' AS DOUBLE)}] AS "b", [{'f0': (CASE WHEN abs(t3."f") > 3.4028235677973366e38 THEN CAST(sign(t3."f") AS FLOAT) * 'inf'::FLOAT ELSE CAST(t3."f" AS FLOAT) END)}, {'f0': CAST('1' AS FLOAT)}, {'f0': CAST('-1' AS FLOAT)}] AS "c"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
