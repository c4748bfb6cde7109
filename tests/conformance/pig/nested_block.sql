-- DUMP a
SELECT t8."id_12" AS "group", t8."count" AS "field", flatten(list_transform(coalesce(t8."names", []), lambda e1: list_transform(coalesce(t8."big", []), lambda e2: {'f0': struct_extract(e1, 'f0'), 'f1': struct_extract(e2, 'f0'), 'f2': struct_extract(e2, 'f1'), 'f3': struct_extract(e2, 'f2')}))) AS "c", (CASE (t8."count" > CAST(0 AS BIGINT)) WHEN true THEN 'buyer' WHEN false THEN 'none' END) AS "kind"
FROM (
  SELECT t1."id" AS "id_12", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END) AS "null_of", list({'f0': t1."name"}) FILTER (WHERE (t1."input" = 0)) AS "names", list({'f0': t1."id_3", 'f1': t1."item", 'f2': t1."price"}) FILTER (WHERE ((t1."input" = 1) AND (t1."price" > CAST('2' AS DOUBLE)))) AS "big", count(t1."id_3") FILTER (WHERE ((t1."input" = 1) AND (t1."price" > CAST('2' AS DOUBLE)))) AS "count"
  FROM (
    (SELECT t4."id_4" AS "id_5", 0 AS "input_2", t4."id_4" AS "id_6", t4."name_2" AS "name_3", t4."age_2" AS "age_3", t4."land_2" AS "land_3", CAST(NULL AS INTEGER) AS "id_7", CAST(NULL AS INTEGER) AS "item_2", CAST(NULL AS DOUBLE) AS "price_2"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_4", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
      FROM (
        SELECT string_split(t2."line", ',') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
      ) AS t3
    ) AS t4)
    UNION ALL
    (SELECT t7."id_8" AS "id_9", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_10", CAST(NULL AS VARCHAR) AS "name_4", CAST(NULL AS INTEGER) AS "age_4", CAST(NULL AS VARCHAR) AS "land_4", t7."id_8" AS "id_11", t7."item_3" AS "item_4", t7."price_3" AS "price_4"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_8", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "item_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_3"
      FROM (
        SELECT string_split(t5."line_2", ',') AS "parts_2"
        FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
      ) AS t6
    ) AS t7)
  ) AS t1("id", "input", "id_2", "name", "age", "land", "id_3", "item", "price")
  GROUP BY t1."id", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END)
) AS t8
-- DUMP b
SELECT struct_extract(t10."p_2", 'f0') AS "p::id", struct_extract(t10."p_2", 'f1') AS "p::name", struct_extract(t10."p_2", 'f2') AS "p::age", struct_extract(t10."p_2", 'f3') AS "p::land", struct_extract(t10."o_2", 'f0') AS "o::id", struct_extract(t10."o_2", 'f1') AS "o::item", struct_extract(t10."o_2", 'f2') AS "o::price"
FROM (
  SELECT t9."id_12", t9."null_of", t9."p", t9."o", t9."p_2", unnest(coalesce(t9."o", [])) AS "o_2"
  FROM (
    SELECT t8."id_12", t8."null_of", t8."p", t8."o", unnest(coalesce(t8."p", [])) AS "p_2"
    FROM (
      SELECT t1."id" AS "id_12", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END) AS "null_of", list({'f0': t1."id_2", 'f1': t1."name", 'f2': t1."age", 'f3': t1."land"}) FILTER (WHERE (t1."input" = 0)) AS "p", list({'f0': t1."id_3", 'f1': t1."item", 'f2': t1."price"}) FILTER (WHERE (t1."input" = 1)) AS "o"
      FROM (
        (SELECT t4."id_4" AS "id_5", 0 AS "input_2", t4."id_4" AS "id_6", t4."name_2" AS "name_3", t4."age_2" AS "age_3", t4."land_2" AS "land_3", CAST(NULL AS INTEGER) AS "id_7", CAST(NULL AS INTEGER) AS "item_2", CAST(NULL AS DOUBLE) AS "price_2"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_4", nullif(list_extract(t3."parts", 2), '') AS "name_2", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 3), '')) END) AS "age_2", nullif(list_extract(t3."parts", 4), '') AS "land_2"
          FROM (
            SELECT string_split(t2."line", ',') AS "parts"
            FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
          ) AS t3
        ) AS t4)
        UNION ALL
        (SELECT t7."id_8" AS "id_9", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_10", CAST(NULL AS VARCHAR) AS "name_4", CAST(NULL AS INTEGER) AS "age_4", CAST(NULL AS VARCHAR) AS "land_4", t7."id_8" AS "id_11", t7."item_3" AS "item_4", t7."price_3" AS "price_4"
        FROM (
          SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_8", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "item_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_3"
          FROM (
            SELECT string_split(t5."line_2", ',') AS "parts_2"
            FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
          ) AS t6
        ) AS t7)
      ) AS t1("id", "input", "id_2", "name", "age", "land", "id_3", "item", "price")
      GROUP BY t1."id", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END)
    ) AS t8
  ) AS t9
) AS t10
-- DUMP d
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t4."land_3" AS "group", list_transform(coalesce(list_slice(t4."s", 1, CAST(2 AS BIGINT)), []), lambda e1: {'f0': struct_extract(e1, 'f1'), 'f1': struct_extract(e1, 'f2')}) AS "u", len(list_filter(list_slice(t4."s", 1, CAST(2 AS BIGINT)), lambda e2: (struct_extract(e2, 'f0') IS NOT NULL))) AS "field", CAST(list_sum(list_transform(list_transform(list_slice(t4."s", 1, CAST(2 AS BIGINT)), lambda e3: {'f0': struct_extract(e3, 'f2')}), lambda e4: struct_extract(e4, 'f0'))) AS BIGINT) AS "field_2", list_max(list_transform(list_transform(list_transform(coalesce(list_slice(t4."s", 1, CAST(2 AS BIGINT)), []), lambda e5: {'f0': struct_extract(e5, 'f1'), 'f1': struct_extract(e5, 'f2')}), lambda e6: {'f0': struct_extract(e6, 'f1')}), lambda e7: struct_extract(e7, 'f0'))) AS "field_3"
FROM (
  SELECT t3."land_2" AS "land_3", list({'f0': t3."id_2", 'f1': t3."name_2", 'f2': t3."age_2", 'f3': t3."land_2"} ORDER BY t3."age_2" DESC NULLS LAST, t3."id_2" ASC NULLS FIRST) AS "s"
  FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
  GROUP BY t3."land_2"
) AS t4
-- DUMP e
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t4."land_3" AS "group", coalesce((SELECT list({'f0': t6."f0"} ORDER BY t6."f0" ASC NULLS FIRST) FROM (
  SELECT struct_extract(t5."t", 'f0') AS "f0"
  FROM (
    SELECT unnest(list_transform(list_sort(list_transform(t4."y", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e'])) AS "t"
  ) AS t5
) AS t6), []) AS "z", t4."count" AS "field", CAST(list_sum(list_transform(list_transform(list_transform(list_sort(list_transform(t4."y", lambda c1: {'k0': c1['f0'] IS NOT NULL, 'v0': c1['f0'], 'e': c1})), lambda c1: c1['e']), lambda e1: {'f0': struct_extract(e1, 'f0')}), lambda e2: struct_extract(e2, 'f0'))) AS BIGINT) AS "field_2", t4."avg" AS "field_3"
FROM (
  SELECT t3."land_2" AS "land_3", list(DISTINCT {'f0': t3."age_2"}) AS "y", count(DISTINCT t3."age_2") AS "count", avg(t3."age_2") AS "avg"
  FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
  GROUP BY t3."land_2"
) AS t4
-- DUMP f
WITH "p" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t4."group" AS "group_2", min(t4."age_2") AS "field", max(t4."name_2") AS "field_2", (CAST(sum(t4."id_2") AS BIGINT)) AS "field_3", count(t4."id_2") AS "field_4"
FROM (
  SELECT t3."id_2", t3."name_2", t3."age_2", t3."land_2", 'all' AS "group"
  FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
) AS t4
GROUP BY t4."group"
