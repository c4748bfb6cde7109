-- DUMP o
SELECT (CASE WHEN strlen(t3."word") = length(t3."word") THEN lower(t3."word") ELSE java_lower(t3."word") END) AS "word_2", count(t3."word") AS "n"
FROM (
  SELECT struct_extract(t2."bag_of_tokenTuples_from_line", 'f0') AS "word"
  FROM (
    SELECT t1."line" AS "line_2", unnest(coalesce(list_transform(pig_tokens(t1."line", ' ",()*'), lambda w: {'f0': w}), [NULL])) AS "bag_of_tokenTuples_from_line"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE regexp_full_match(t3."word", '[a-zA-Z0-9_]+')
GROUP BY (CASE WHEN strlen(t3."word") = length(t3."word") THEN lower(t3."word") ELSE java_lower(t3."word") END)
ORDER BY count(t3."word") DESC NULLS LAST, (CASE WHEN strlen(t3."word") = length(t3."word") THEN lower(t3."word") ELSE java_lower(t3."word") END) ASC NULLS FIRST
