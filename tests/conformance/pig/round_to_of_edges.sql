-- DUMP a
SELECT t3."v" AS "v_2", pig_round_to(t3."v", 2, 6) AS "field", pig_round_to(t3."v", 0, 6) AS "field_2", pig_round_to(t3."v", (-2), 6) AS "field_3", pig_round_to(t3."v", 15, 6) AS "field_4", pig_round_to(t3."v", (-16), 6) AS "field_5", CAST(pig_round_to(CAST(CAST(t3."f" AS VARCHAR) AS DOUBLE), 1, 6) AS FLOAT) AS "field_6", CAST(pig_round_to(CAST(CAST(t3."f" AS VARCHAR) AS DOUBLE), 3, 6) AS FLOAT) AS "field_7"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 1), '')) END) AS "v", pig_float(nullif(list_extract(t2."parts", 2), '')) AS "f"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/numbers_to_round.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP b
SELECT t3."v" AS "v_2", pig_round_to(t3."v", 2, 0) AS "field", pig_round_to(t3."v", 2, 1) AS "field_2", pig_round_to(t3."v", 2, 2) AS "field_3", pig_round_to(t3."v", 2, 3) AS "field_4", pig_round_to(t3."v", 2, 4) AS "field_5", pig_round_to(t3."v", 2, 5) AS "field_6", pig_round_to(t3."v", 2, 6) AS "field_7"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 1), '')) END) AS "v", pig_float(nullif(list_extract(t2."parts", 2), '')) AS "f"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/numbers_to_round.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
