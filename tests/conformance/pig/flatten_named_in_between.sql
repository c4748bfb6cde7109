-- DUMP c
SELECT list_extract((CASE WHEN t4."tuple" IS NULL OR len(t4."tuple") = CAST(2 AS BIGINT) THEN t4."tuple" ELSE CAST(error('FLATTEN gives another number of fields than AS names, and real Pig moves what stands behind into their place: put the FLATTEN last, or take its fields one by one.') AS VARCHAR[]) END), 1) AS "y", list_extract((CASE WHEN t4."tuple" IS NULL OR len(t4."tuple") = CAST(2 AS BIGINT) THEN t4."tuple" ELSE CAST(error('FLATTEN gives another number of fields than AS names, and real Pig moves what stands behind into their place: put the FLATTEN last, or take its fields one by one.') AS VARCHAR[]) END), 2) AS "r", t4."n" AS "n_2"
FROM (
  SELECT t3."s", t3."d", t3."x", t3."n", pig_split(t3."d", '-', 2) AS "tuple"
  FROM (
    SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
    FROM (
      SELECT string_split(t1."line", '|') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  WHERE (CASE WHEN strlen(t3."d") = length(t3."d") THEN regexp_full_match(t3."d", '2(?:[\s\S])*\-(?:[\s\S])*') ELSE pig_automaton(t3."d", '2.*-.*') END)
) AS t4
-- DUMP e
SELECT t4."n" AS "n_2", list_extract(t4."tuple", 1) AS "y", list_extract(t4."tuple", 2) AS "m", list_extract(t4."tuple", 3) AS "r"
FROM (
  SELECT t3."s", t3."d", t3."x", t3."n", pig_split(t3."d", '-', 0) AS "tuple"
  FROM (
    SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
    FROM (
      SELECT string_split(t1."line", '|') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
