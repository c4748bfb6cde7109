-- DUMP c
WITH "b" AS (
  SELECT struct_extract(t4."bag_of_tokenTuples_from_s", 'f0') AS "w"
  FROM (
    SELECT t3."s", t3."d", unnest(coalesce(list_transform(pig_tokens(t3."s", ' ",()*'), lambda w: {'f0': w}), [NULL])) AS "bag_of_tokenTuples_from_s"
    FROM (
      SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d"
      FROM (
        SELECT string_split(t1."line", '|') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
)
SELECT t5."w_2" AS "group", count(t5."w_2") AS "field"
FROM "b" AS t5("w_2")
GROUP BY t5."w_2"
-- DUMP d
SELECT list_transform(pig_tokens(nullif(list_extract(t2."parts", 2), ''), '-:'), lambda w: {'f0': w}) AS "bag_of_tokenTuples_from_d"
FROM (
  SELECT string_split(t1."line", '|') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
