-- DUMP a
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", CAST(NULL AS MAP(VARCHAR, BLOB)) AS "field", CAST(NULL AS MAP(VARCHAR, BLOB)) AS "z", CAST(NULL AS MAP(VARCHAR, BLOB)) AS "y", CAST(NULL AS MAP(VARCHAR, BLOB)) AS "field_2"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP b
SELECT t3."i" AS "i_2", CAST(NULL AS BLOB[]) AS "field", (CASE (CAST(NULL AS BLOB[]) IS NULL) WHEN true THEN 1 WHEN false THEN 0 END) AS "field_2", (len(CAST(NULL AS BLOB[]))) AS "field_3", {'f0': CAST(NULL AS BLOB[]), 'f1': t3."i"} AS "field_4"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "i", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 2), '')) END) AS "f", nullif(list_extract(t2."parts", 3), '') AS "s"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP c
SELECT (CASE (CAST(NULL AS MAP(VARCHAR, BLOB)) IS NULL) WHEN true THEN 1 WHEN false THEN 0 END) AS "field", (CAST(cardinality(CAST(NULL AS MAP(VARCHAR, BLOB))) AS BIGINT)) AS "field_2", list_transform([list_transform(flatten([[CAST(NULL AS BLOB)], (CASE WHEN {'f0': (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END)} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END)}, 'f0') AS VARCHAR))] END)]), lambda e: coalesce(decode(e), 'null'))], lambda v0_597: array_to_string((CASE WHEN v0_597[1] = '' THEN list_slice(v0_597, coalesce(nullif(list_position(list_transform(v0_597, lambda e: e <> ''), true), 0), len(v0_597) + 1), len(v0_597)) ELSE v0_597 END), '_'))[1] AS "field_3"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/odd_numbers.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
