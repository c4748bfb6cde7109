-- DUMP counted
WITH "s" AS (
  SELECT t4."id", t4."b", t4."t", t4."m"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t3."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t3."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t3."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
    FROM (
      SELECT string_split(t2."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
    ) AS t3
  ) AS t4
  WHERE (t4."id" = 1)
),
"rows" AS (
  SELECT DISTINCT list_sort(t1."g") AS "g_4", map_from_entries(list_sort(list_transform(map_entries(t1."e"), lambda c1: {'key': c1.key, 'value': c1.value}))) AS "e_4"
  FROM (
    (SELECT [{'f0': 1}, {'f0': 2}] AS "g_2", map([coalesce('k', 'null'), coalesce('j', 'null')], [1, 2]) AS "e_2"
    FROM "s" AS t5("id_2", "b_2", "t_2", "m_2"))
    UNION ALL
    (SELECT [{'f0': 2}, {'f0': 1}] AS "g_3", map([coalesce('j', 'null'), coalesce('k', 'null')], [2, 1]) AS "e_3"
    FROM "s" AS t6("id_3", "b_3", "t_3", "m_3"))
  ) AS t1("g", "e")
)
SELECT count(t8."g_5") AS "field"
FROM (
  SELECT t7."g_5", t7."e_5", 'all' AS "group"
  FROM "rows" AS t7("g_5", "e_5")
) AS t8
GROUP BY t8."group"
-- DUMP f
WITH "s" AS (
  SELECT t4."id", t4."b", t4."t", t4."m"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t3."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t3."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t3."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
    FROM (
      SELECT string_split(t2."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
    ) AS t3
  ) AS t4
  WHERE (t4."id" = 1)
)
SELECT t7."g_4" AS "group::g", t7."group" AS "field", count(t7."g") AS "field_2"
FROM (
  SELECT t1."g", t1."e", list_sort(t1."g") AS "g_4", 'x' AS "group"
  FROM (
    (SELECT [{'f0': 1}, {'f0': 2}] AS "g_2", map([coalesce('k', 'null'), coalesce('j', 'null')], [1, 2]) AS "e_2"
    FROM "s" AS t5("id_2", "b_2", "t_2", "m_2"))
    UNION ALL
    (SELECT [{'f0': 2}, {'f0': 1}] AS "g_3", map([coalesce('j', 'null'), coalesce('k', 'null')], [2, 1]) AS "e_3"
    FROM "s" AS t6("id_3", "b_3", "t_3", "m_3"))
  ) AS t1("g", "e")
) AS t7
GROUP BY t7."g_4", t7."group"
