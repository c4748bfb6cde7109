-- DUMP e
SELECT t3."age" AS "group", count(t3."id") AS "field"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."id" > 1)
GROUP BY t3."age"
-- DUMP f
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id", nullif(list_extract(t3."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age", nullif(list_extract(t3."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t2."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
),
"macro_outer_pairs_first_0" AS (
  SELECT t5."id_2" AS "macro_outer_pairs_macro_pairs_old_2_0::id_2", t7."name_3" AS "macro_outer_pairs_macro_pairs_young_2_0::name_2"
  FROM (
    SELECT t4."id_2", t4."name_2", t4."age_2", t4."land_2"
    FROM "p" AS t4("id_2", "name_2", "age_2", "land_2")
    WHERE (t4."age_2" > 8)
  ) AS t5
  CROSS JOIN (
    SELECT t6."id_3", t6."name_3", t6."age_3", t6."land_3"
    FROM "p" AS t6("id_3", "name_3", "age_3", "land_3")
    WHERE (t6."age_3" <= 8)
  ) AS t7
)
SELECT t1."macro_outer_pairs_macro_pairs_old_2_0::id", t1."macro_outer_pairs_macro_pairs_young_2_0::name"
FROM (
  (SELECT t8."macro_outer_pairs_macro_pairs_old_2_0::id_3" AS "macro_outer_pairs_macro_pairs_old_2_0::id_4", t8."macro_outer_pairs_macro_pairs_young_2_0::name_3" AS "macro_outer_pairs_macro_pairs_young_2_0::name_4"
  FROM "macro_outer_pairs_first_0" AS t8("macro_outer_pairs_macro_pairs_old_2_0::id_3", "macro_outer_pairs_macro_pairs_young_2_0::name_3"))
  UNION ALL
  (SELECT t9."macro_outer_pairs_macro_pairs_old_2_0::id_5" AS "macro_outer_pairs_macro_pairs_old_2_0::id_6", t9."macro_outer_pairs_macro_pairs_young_2_0::name_5" AS "macro_outer_pairs_macro_pairs_young_2_0::name_6"
  FROM "macro_outer_pairs_first_0" AS t9("macro_outer_pairs_macro_pairs_old_2_0::id_5", "macro_outer_pairs_macro_pairs_young_2_0::name_5")
  LIMIT CAST(0 AS BIGINT))
) AS t1("macro_outer_pairs_macro_pairs_old_2_0::id", "macro_outer_pairs_macro_pairs_young_2_0::name")
-- DUMP macro_pairs_old_1
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."age" > 8)
