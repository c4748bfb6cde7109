-- DUMP c
SELECT (CAST(sum(t5."x_2") AS DOUBLE)) AS "field", (CAST(sum(t5."n_2") AS BIGINT)) AS "field_2", (CAST(sum(t5."l") AS BIGINT)) AS "field_3", (CAST(sum(t5."f") AS DOUBLE)) AS "field_4", avg(t5."x_2") AS "field_5", avg(t5."n_2") AS "field_6", avg(t5."l") AS "field_7", avg(t5."f") AS "field_8", ((CASE WHEN isnan(max(t5."x_2")) THEN CAST('nan' AS DOUBLE) ELSE min(t5."x_2") END)) AS "field_9", min(t5."n_2") AS "field_10", min(t5."l") AS "field_11", ((CASE WHEN isnan(max(t5."f")) THEN CAST('nan' AS FLOAT) ELSE min(t5."f") END)) AS "field_12", min(t5."s_2") AS "field_13", max(t5."x_2") AS "field_14", max(t5."n_2") AS "field_15", max(t5."l") AS "field_16", max(t5."f") AS "field_17", max(t5."s_2") AS "field_18"
FROM (
  SELECT t4."s_2", t4."x_2", t4."n_2", t4."l", t4."f", 'all' AS "group"
  FROM (
    SELECT t3."s" AS "s_2", t3."x" AS "x_2", t3."n" AS "n_2", CAST(t3."n" AS BIGINT) AS "l", (CASE WHEN abs(t3."x") > 3.4028235677973366e38 THEN CAST(sign(t3."x") AS FLOAT) * 'inf'::FLOAT ELSE CAST(t3."x" AS FLOAT) END) AS "f"
    FROM (
      SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
      FROM (
        SELECT string_split(t1."line", '|') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
) AS t5
GROUP BY t5."group"
