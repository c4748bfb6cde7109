-- DUMP u
WITH "l" AS (
  SELECT nullif(list_extract(t3."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."t", t1."b", t1."m"
FROM (
  (SELECT (CASE WHEN {'f0': t4."n_2", 'f1': t4."x_2"} IS NOT NULL THEN [encode(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f0')), encode(CAST(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f1') AS VARCHAR))] END) AS "t_2", list_transform(list_transform([{'f0': t4."n_2"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(struct_extract(c2, 'f0'))] END)) AS "b_2", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t4."n_2"])), lambda c1: {'key': c1.key, 'value': encode(c1.value)})) AS "m_2"
  FROM "l" AS t4("n_2", "x_2"))
  UNION ALL
  (SELECT (CASE WHEN {'f0': t5."x_3", 'f1': t5."n_3"} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f0') AS VARCHAR)), encode(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f1'))] END) AS "t_3", list_transform(list_transform([{'f0': t5."x_3"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(CAST(struct_extract(c2, 'f0') AS VARCHAR))] END)) AS "b_3", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t5."x_3"])), lambda c1: {'key': c1.key, 'value': encode(CAST(c1.value AS VARCHAR))})) AS "m_3"
  FROM "l" AS t5("n_3", "x_3"))
) AS t1("t", "b", "m")
-- DUMP o
WITH "l" AS (
  SELECT nullif(list_extract(t3."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."t", t1."b", t1."m"
FROM (
  (SELECT (CASE WHEN {'f0': t4."n_2", 'f1': t4."x_2"} IS NOT NULL THEN [encode(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f0')), encode(CAST(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f1') AS VARCHAR))] END) AS "t_2", list_transform(list_transform([{'f0': t4."n_2"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(struct_extract(c2, 'f0'))] END)) AS "b_2", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t4."n_2"])), lambda c1: {'key': c1.key, 'value': encode(c1.value)})) AS "m_2"
  FROM "l" AS t4("n_2", "x_2"))
  UNION ALL
  (SELECT (CASE WHEN {'f0': t5."x_3", 'f1': t5."n_3"} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f0') AS VARCHAR)), encode(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f1'))] END) AS "t_3", list_transform(list_transform([{'f0': t5."x_3"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(CAST(struct_extract(c2, 'f0') AS VARCHAR))] END)) AS "b_3", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t5."x_3"])), lambda c1: {'key': c1.key, 'value': encode(CAST(c1.value AS VARCHAR))})) AS "m_3"
  FROM "l" AS t5("n_3", "x_3"))
) AS t1("t", "b", "m")
-- DUMP f
WITH "l" AS (
  SELECT nullif(list_extract(t3."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT list_concat(coalesce(t1."t", [NULL])) AS "fields"
FROM (
  (SELECT (CASE WHEN {'f0': t4."n_2", 'f1': t4."x_2"} IS NOT NULL THEN [encode(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f0')), encode(CAST(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f1') AS VARCHAR))] END) AS "t_2", list_transform(list_transform([{'f0': t4."n_2"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(struct_extract(c2, 'f0'))] END)) AS "b_2", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t4."n_2"])), lambda c1: {'key': c1.key, 'value': encode(c1.value)})) AS "m_2"
  FROM "l" AS t4("n_2", "x_2"))
  UNION ALL
  (SELECT (CASE WHEN {'f0': t5."x_3", 'f1': t5."n_3"} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f0') AS VARCHAR)), encode(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f1'))] END) AS "t_3", list_transform(list_transform([{'f0': t5."x_3"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(CAST(struct_extract(c2, 'f0') AS VARCHAR))] END)) AS "b_3", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t5."x_3"])), lambda c1: {'key': c1.key, 'value': encode(CAST(c1.value AS VARCHAR))})) AS "m_3"
  FROM "l" AS t5("n_3", "x_3"))
) AS t1("t", "b", "m")
-- DUMP g
WITH "l" AS (
  SELECT nullif(list_extract(t3."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT list_concat(coalesce(t6."b_4", [NULL]), [map_extract_value(t6."m", 'k')]) AS "fields"
FROM (
  SELECT t1."t", t1."b", t1."m", unnest(coalesce(t1."b", [NULL])) AS "b_4"
  FROM (
    (SELECT (CASE WHEN {'f0': t4."n_2", 'f1': t4."x_2"} IS NOT NULL THEN [encode(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f0')), encode(CAST(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f1') AS VARCHAR))] END) AS "t_2", list_transform(list_transform([{'f0': t4."n_2"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(struct_extract(c2, 'f0'))] END)) AS "b_2", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t4."n_2"])), lambda c1: {'key': c1.key, 'value': encode(c1.value)})) AS "m_2"
    FROM "l" AS t4("n_2", "x_2"))
    UNION ALL
    (SELECT (CASE WHEN {'f0': t5."x_3", 'f1': t5."n_3"} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f0') AS VARCHAR)), encode(struct_extract({'f0': t5."x_3", 'f1': t5."n_3"}, 'f1'))] END) AS "t_3", list_transform(list_transform([{'f0': t5."x_3"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(CAST(struct_extract(c2, 'f0') AS VARCHAR))] END)) AS "b_3", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t5."x_3"])), lambda c1: {'key': c1.key, 'value': encode(CAST(c1.value AS VARCHAR))})) AS "m_3"
    FROM "l" AS t5("n_3", "x_3"))
  ) AS t1("t", "b", "m")
) AS t6
-- DUMP names
WITH "l" AS (
  SELECT nullif(list_extract(t3."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."t", t1."b", t1."m"
FROM (
  (SELECT {'f0': t4."n_2", 'f1': t4."x_2"} AS "t_2", list_transform([{'f0': t4."n_2"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)) AS "b_2", map([coalesce('k', 'null')], [t4."n_2"]) AS "m_2"
  FROM "l" AS t4("n_2", "x_2"))
  UNION ALL
  (SELECT (CASE WHEN (CASE WHEN {'f0': t5."n_3", 'f1': t5."x_3"} IS NOT NULL THEN {'f0': struct_extract({'f0': t5."n_3", 'f1': t5."x_3"}, 'f0'), 'f1': struct_extract({'f0': t5."n_3", 'f1': t5."x_3"}, 'f1')} END) IS NOT NULL THEN {'f0': struct_extract((CASE WHEN {'f0': t5."n_3", 'f1': t5."x_3"} IS NOT NULL THEN {'f0': struct_extract({'f0': t5."n_3", 'f1': t5."x_3"}, 'f0'), 'f1': struct_extract({'f0': t5."n_3", 'f1': t5."x_3"}, 'f1')} END), 'f0'), 'f1': struct_extract((CASE WHEN {'f0': t5."n_3", 'f1': t5."x_3"} IS NOT NULL THEN {'f0': struct_extract({'f0': t5."n_3", 'f1': t5."x_3"}, 'f0'), 'f1': struct_extract({'f0': t5."n_3", 'f1': t5."x_3"}, 'f1')} END), 'f1')} END) AS "t_3", list_transform(list_transform([{'f0': t5."n_3"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN {'f0': struct_extract(c2, 'f0')} END)) AS "b_3", map([coalesce('k', 'null')], [t5."n_3"]) AS "m_3"
  FROM "l" AS t5("n_3", "x_3"))
) AS t1("t", "b", "m")
-- DUMP wide
WITH "l" AS (
  SELECT nullif(list_extract(t3."parts", 1), '') AS "n", (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 2), '')) END) AS "x"
  FROM (
    SELECT string_split(t2."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
  ) AS t3
)
SELECT t1."t", t1."b", t1."m"
FROM (
  (SELECT (CASE WHEN {'f0': t4."n_2", 'f1': t4."x_2"} IS NOT NULL THEN [encode(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f0')), encode(CAST(struct_extract({'f0': t4."n_2", 'f1': t4."x_2"}, 'f1') AS VARCHAR))] END) AS "t_2", list_transform(list_transform([{'f0': t4."n_2"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(struct_extract(c2, 'f0'))] END)) AS "b_2", map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [t4."n_2"])), lambda c1: {'key': c1.key, 'value': encode(c1.value)})) AS "m_2"
  FROM "l" AS t4("n_2", "x_2"))
  UNION ALL
  (SELECT (CASE WHEN {'f0': t5."n_3", 'f1': CAST(t5."x_3" AS BIGINT)} IS NOT NULL THEN [encode(struct_extract({'f0': t5."n_3", 'f1': CAST(t5."x_3" AS BIGINT)}, 'f0')), encode(CAST(struct_extract({'f0': t5."n_3", 'f1': CAST(t5."x_3" AS BIGINT)}, 'f1') AS VARCHAR))] END) AS "t_3", list_transform(list_transform([{'f0': t5."n_3", 'f1': t5."x_3"}], lambda c1: (CASE WHEN c1 IS NOT NULL THEN {'f0': struct_extract(c1, 'f0'), 'f1': struct_extract(c1, 'f1')} END)), lambda c2: (CASE WHEN c2 IS NOT NULL THEN [encode(struct_extract(c2, 'f0')), encode(CAST(struct_extract(c2, 'f1') AS VARCHAR))] END)) AS "b_3", map_from_entries(list_transform(map_entries(map_from_entries(list_transform(map_entries(map([coalesce('k', 'null')], [{'f0': t5."n_3", 'f1': t5."x_3"}])), lambda c1: {'key': c1.key, 'value': (CASE WHEN c1.value IS NOT NULL THEN {'f0': struct_extract(c1.value, 'f0'), 'f1': struct_extract(c1.value, 'f1')} END)}))), lambda c2: {'key': c2.key, 'value': encode((CASE WHEN c2.value IS NOT NULL THEN '(' || coalesce(struct_extract(c2.value, 'f0'), '') || ',' || coalesce(CAST(struct_extract(c2.value, 'f1') AS VARCHAR), '') || ')' END))})) AS "m_3"
  FROM "l" AS t5("n_3", "x_3"))
) AS t1("t", "b", "m")
