-- DUMP e
SELECT t3."w" AS "w_2", count(t3."w") AS "n"
FROM (
  SELECT struct_extract(t2."bag_of_tokenTuples_from_line", 'f0') AS "w"
  FROM (
    SELECT t1."line" AS "line_2", unnest(coalesce(list_transform(pig_tokens(t1."line", ','), lambda w: {'f0': w}), [NULL])) AS "bag_of_tokenTuples_from_line"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
GROUP BY t3."w"
ORDER BY count(t3."w") DESC NULLS LAST, t3."w" ASC NULLS FIRST
