-- DUMP b
WITH "a" AS (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT list_transform([list_transform(list_transform(list_sort(list_transform(t5."n_3", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), lambda e: coalesce(CAST(struct_extract(e, 'f0') AS VARCHAR), 'null'))], lambda v0_223: array_to_string((CASE WHEN v0_223[1] = '' THEN list_slice(v0_223, coalesce(nullif(list_position(list_transform(v0_223, lambda e: e <> ''), true), 0), len(v0_223) + 1), len(v0_223)) ELSE v0_223 END), ' '))[1] AS "field", list_transform(list_sort(list_transform(t5."s_3", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']) AS "s_4", list_transform(list_sort(list_transform(t5."p", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'k1': c1['f1'] IS NOT NULL, 'v1': c1['f1'], 'e': c1})), lambda c1: c1['e']) AS "p_2", coalesce(list_transform(list_sort(list_transform(t5."x_3", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), []) AS "x_4", list_slice(list_transform(list_sort(list_transform(t5."n_3", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), 1, CAST(3 AS BIGINT)) AS "l", t5."count" AS "field_2"
FROM (
  SELECT t4."group", list(DISTINCT {'f0': t4."n_2"}) AS "n_3", list(DISTINCT {'f0': t4."s_2"}) AS "s_3", list(DISTINCT {'f0': t4."s_2", 'f1': t4."n_2"}) AS "p", list(DISTINCT {'f0': t4."x_2"}) FILTER (WHERE (t4."n_2" > 0)) AS "x_3", count(DISTINCT t4."n_2") AS "count"
  FROM (
    SELECT t3."s_2", t3."d_2", t3."x_2", t3."n_2", 'all' AS "group"
    FROM "a" AS t3("s_2", "d_2", "x_2", "n_2")
  ) AS t4
  GROUP BY t4."group"
) AS t5
-- DUMP c
WITH "v" AS (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "s", encode(nullif(list_extract(t2."parts", 2), '')) AS "d", encode(nullif(list_extract(t2."parts", 3), '')) AS "x", encode(nullif(list_extract(t2."parts", 4), '')) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT list_transform(list_sort(list_transform(list(DISTINCT {'f0': t4."n_2"}), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']) AS "n_3", list_transform(list_sort(list_transform(list(DISTINCT {'f0': t4."s_2", 'f1': t4."n_2"}), lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'k1': c1['f1'] IS NOT NULL, 'v1': c1['f1'], 'e': c1})), lambda c1: c1['e']) AS "p"
FROM (
  SELECT t3."s_2", t3."d_2", t3."x_2", t3."n_2", 'all' AS "group"
  FROM "v" AS t3("s_2", "d_2", "x_2", "n_2")
) AS t4
GROUP BY t4."group"
-- DUMP e
WITH "a" AS (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t5."s_3" AS "group", list_transform(list_sort(list_transform(t5."n_3", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']) AS "n_4", struct_extract(t5."m", 'f0') AS "m::n"
FROM (
  SELECT t4."s_3", t4."n_3", unnest(coalesce(list_slice(list_transform(list_sort(list_transform(t4."n_3", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), 1, CAST(1 AS BIGINT)), [NULL])) AS "m"
  FROM (
    SELECT t3."s_2" AS "s_3", list(DISTINCT {'f0': t3."n_2"}) AS "n_3"
    FROM "a" AS t3("s_2", "d_2", "x_2", "n_2")
    GROUP BY t3."s_2"
  ) AS t4
) AS t5
-- DUMP i
SELECT struct_extract(t5."t_2", 'f0') AS "t::s", struct_extract(t5."t_2", 'f1') AS "t::n"
FROM (
  SELECT t4."t", t4."field", unnest(coalesce(t4."t", [NULL])) AS "t_2"
  FROM (
    SELECT [{'f0': t3."s", 'f1': t3."n"}, (CASE WHEN {'f0': t3."d", 'f1': t3."n"} IS NOT NULL THEN {'f0': struct_extract({'f0': t3."d", 'f1': t3."n"}, 'f0'), 'f1': struct_extract({'f0': t3."d", 'f1': t3."n"}, 'f1')} END)] AS "t", [{'f0': encode(t3."s")}, {'f0': encode(CAST(t3."n" AS VARCHAR))}] AS "field"
    FROM (
      SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
      FROM (
        SELECT string_split(t1."line", '|') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
) AS t5
