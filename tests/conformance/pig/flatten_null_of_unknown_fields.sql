-- DUMP x
SELECT list_concat([encode(CAST(t4."id" AS VARCHAR))], coalesce(t4."b_2", [NULL]), [encode('z')]) AS "fields"
FROM (
  SELECT t3."id", t3."b", unnest(coalesce(t3."b", [NULL])) AS "b_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{?}'), '[["BLOB"]]') AS "b"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/null_bag.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP y
SELECT list_concat([encode(CAST(1 AS VARCHAR))], coalesce(from_json(pig_complex(nullif(list_extract(string_split(t1."line", '	'), 1), ''), '?'), '["BLOB"]'), [NULL]), [encode('z')]) AS "fields"
FROM (SELECT line AS "line" FROM read_csv(['/data/tuples.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
-- DUMP s
SELECT list_concat(list_transform(coalesce(pig_split(t3."n", ',', 0), [NULL]), lambda c1: encode(c1)), [encode(CAST(t3."x" AS VARCHAR))]) AS "fields"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
