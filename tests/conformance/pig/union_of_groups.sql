-- DUMP u
WITH "l_2" AS (
  SELECT nullif(list_extract(t3."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."group", t1."l"
FROM (
  (SELECT (CASE WHEN {'f0': t4."n_2", 'f1': t4."x_2"} IS NOT NULL THEN [encode(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f0')), encode(CAST(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f1') AS VARCHAR))] END) AS "group_2", list({'f0': t4."n_2", 'f1': t4."x_2"}) AS "l_3"
  FROM "l_2" AS t4("n_2", "x_2")
  GROUP BY t4."n_2", t4."x_2")
  UNION ALL
  (SELECT (CASE WHEN {'f0': t5."x_3", 'f1': t5."n_3"} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f0') AS VARCHAR)), encode(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f1'))] END) AS "group_3", list({'f0': t5."n_3", 'f1': t5."x_3"}) AS "l_4"
  FROM "l_2" AS t5("n_3", "x_3")
  GROUP BY t5."x_3", t5."n_3")
) AS t1("group", "l")
-- DUMP k
WITH "l_2" AS (
  SELECT nullif(list_extract(t3."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"w" AS (
  SELECT nullif(list_extract(t6."parts_2", 1), '') AS "n_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,18}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS BIGINT) ELSE pig_long(nullif(list_extract(t6."parts_2", 2), '')) END) AS "x_3"
  FROM (
    SELECT string_split(t5."line_2", '	') AS "parts_2"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
  ) AS t6
)
SELECT t1."group" AS "group_4", (len(t1."l")) AS "field"
FROM (
  (SELECT t4."n_2" AS "group_2", list_transform(list({'f0': t4."n_2", 'f1': t4."x_2"}), lambda c1: (CASE WHEN c1 IS NOT NULL THEN [encode(struct_extract(c1, 'f0')), encode(CAST(struct_extract(c1, 'f1') AS VARCHAR))] END)) AS "l_3"
  FROM "l_2" AS t4("n_2", "x_2")
  GROUP BY t4."n_2")
  UNION ALL
  (SELECT t7."n_4" AS "group_3", list_transform(list({'f0': t7."n_4", 'f1': t7."x_4"}), lambda c1: (CASE WHEN c1 IS NOT NULL THEN [encode(struct_extract(c1, 'f0')), encode(CAST(struct_extract(c1, 'f1') AS VARCHAR))] END)) AS "l_4"
  FROM "w" AS t7("n_4", "x_4")
  GROUP BY t7."n_4")
) AS t1("group", "l")
