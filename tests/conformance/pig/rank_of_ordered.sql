-- DUMP r
SELECT row_number() OVER (ORDER BY (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) DESC NULLS LAST, nullif(list_extract(t2."parts", 1), '') ASC NULLS FIRST, (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) ASC NULLS FIRST) AS "rank_z", nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
FROM (
  SELECT string_split(t1."line", '|') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
ORDER BY row_number() OVER (ORDER BY (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) DESC NULLS LAST, nullif(list_extract(t2."parts", 1), '') ASC NULLS FIRST, (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) ASC NULLS FIRST) ASC NULLS FIRST
-- DUMP q
SELECT row_number() OVER (ORDER BY t3."n" DESC NULLS LAST, t3."s" ASC NULLS FIRST, t3."order" ASC NULLS FIRST) AS "rank_p", t3."s" AS "s_2", t3."n" AS "n_2"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "order"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."s" IS NOT NULL)
ORDER BY row_number() OVER (ORDER BY t3."n" DESC NULLS LAST, t3."s" ASC NULLS FIRST, t3."order" ASC NULLS FIRST) ASC NULLS FIRST
-- DUMP t
WITH "a" AS (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT row_number() OVER (ORDER BY count(*) DESC NULLS LAST, t3."s_2" ASC NULLS FIRST) AS "rank_o", t3."s_2" AS "s_3", count(*) AS "c"
FROM "a" AS t3("s_2", "d_2", "x_2", "n_2")
GROUP BY t3."s_2"
ORDER BY row_number() OVER (ORDER BY count(*) DESC NULLS LAST, t3."s_2" ASC NULLS FIRST) ASC NULLS FIRST
-- DUMP k
WITH "a" AS (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t4."rank_o" AS "t::rank_o", t4."s_3" AS "t::s", t6."n_4" AS "r::n"
FROM (
  SELECT row_number() OVER (ORDER BY count(*) DESC NULLS LAST, t3."s_2" ASC NULLS FIRST) AS "rank_o", t3."s_2" AS "s_3", count(*) AS "c"
  FROM "a" AS t3("s_2", "d_2", "x_2", "n_2")
  GROUP BY t3."s_2"
) AS t4
INNER JOIN (
  SELECT row_number() OVER (ORDER BY t5."n_3" DESC NULLS LAST, t5."s_4" ASC NULLS FIRST, t5."x_3" ASC NULLS FIRST) AS "rank_z", t5."s_4" AS "s_5", t5."d_3" AS "d_4", t5."x_3" AS "x_4", t5."n_3" AS "n_4"
  FROM "a" AS t5("s_4", "d_3", "x_3", "n_3")
) AS t6 ON (t4."rank_o" = t6."rank_z")
