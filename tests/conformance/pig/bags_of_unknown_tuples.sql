-- DUMP d
SELECT t1."id" AS "group", (len(list_concat(list_transform(list_sort(list_transform(list_distinct(list_transform(coalesce(list({'f0': t1."id_3", 'f1': t1."no", 'f2': t1."price"}) FILTER (WHERE (t1."input" = 1)), []), lambda c1: (CASE WHEN c1 IS NOT NULL THEN [encode(CAST(struct_extract(c1, 'f0') AS VARCHAR)), encode(CAST(struct_extract(c1, 'f1') AS VARCHAR)), encode(pig_double_text(struct_extract(c1, 'f2')))] END))), lambda c2: {'k': list_transform(c2, lambda fc2: {'k': fc2 IS NOT NULL, 'v': fc2}), 'e': c2})), lambda c2: c2['e']), list_transform(list_sort(list_transform(list_distinct(coalesce(list(t1."fields") FILTER (WHERE (t1."input" = 2)), [])), lambda c1: {'k': list_transform(c1, lambda fc1: {'k': fc1 IS NOT NULL, 'v': fc1}), 'e': c1})), lambda c1: c1['e'])))) AS "field", (len(list_concat(list_transform(list_sort(list_transform(list_distinct(list_transform(coalesce(list({'f0': t1."id_3", 'f1': t1."no", 'f2': t1."price"}) FILTER (WHERE (t1."input" = 1)), []), lambda c1: (CASE WHEN c1 IS NOT NULL THEN [encode(CAST(struct_extract(c1, 'f0') AS VARCHAR)), encode(CAST(struct_extract(c1, 'f1') AS VARCHAR)), encode(pig_double_text(struct_extract(c1, 'f2')))] END))), lambda c2: {'k': list_transform(c2, lambda fc2: {'k': fc2 IS NOT NULL, 'v': fc2}), 'e': c2})), lambda c2: c2['e'])))) AS "field_2", (len(list_transform([coalesce(list({'f0': t1."id_3", 'f1': t1."no", 'f2': t1."price"}) FILTER (WHERE (t1."input" = 1)), [])], lambda v1_102: list_transform([coalesce(list({'f0': t1."id_3", 'f1': t1."no", 'f2': t1."price"}) FILTER (WHERE (t1."input" = 1)), [])], lambda v0_102: (CASE WHEN v0_102 IS NULL OR v1_102 IS NULL THEN CAST(error('DIFF can not compare a null bag: filter with IS NOT NULL first.') AS STRUCT("f0" INTEGER, "f1" INTEGER, "f2" DOUBLE)[]) ELSE list_concat(list_filter(list_distinct(v0_102), lambda e: NOT list_contains(v1_102, e)), list_filter(list_distinct(v1_102), lambda e: NOT list_contains(v0_102, e))) END))[1])[1])) AS "field_3"
FROM (
  (SELECT t4."id_4" AS "id_5", 0 AS "input_2", t4."id_4" AS "id_6", t4."b_2" AS "b_3", CAST(NULL AS INTEGER) AS "id_7", CAST(NULL AS INTEGER) AS "no_2", CAST(NULL AS DOUBLE) AS "price_2", CAST(NULL AS BLOB[]) AS "fields_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t3."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t3."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t3."parts", 1), '')) END) AS "id_4", from_json(pig_complex(nullif(list_extract(t3."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b_2"
    FROM (
      SELECT string_split(t2."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t2
    ) AS t3
  ) AS t4)
  UNION ALL
  (SELECT t7."id_8" AS "id_9", 1 AS "input_3", CAST(NULL AS INTEGER) AS "id_10", CAST(NULL AS STRUCT("f0" INTEGER, "f1" VARCHAR)[]) AS "b_4", t7."id_8" AS "id_11", t7."no_3" AS "no_4", t7."price_3" AS "price_4", CAST(NULL AS BLOB[]) AS "fields_3"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 1), '')) END) AS "id_8", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t6."parts_2", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t6."parts_2", 2), '')) END) AS "no_3", (CASE WHEN regexp_matches(nullif(list_extract(t6."parts_2", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t6."parts_2", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t6."parts_2", 3), '')) END) AS "price_3"
    FROM (
      SELECT string_split(t5."line_2", ',') AS "parts_2"
      FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t5
    ) AS t6
  ) AS t7)
  UNION ALL
  (SELECT (CASE WHEN regexp_matches(decode(list_extract(t9."fields_4", 1)), '^-?[0-9]{1,9}$') THEN CAST(decode(list_extract(t9."fields_4", 1)) AS INTEGER) ELSE pig_int(decode(list_extract(t9."fields_4", 1))) END) AS "id_12", 2 AS "input_4", CAST(NULL AS INTEGER) AS "id_13", CAST(NULL AS STRUCT("f0" INTEGER, "f1" VARCHAR)[]) AS "b_5", CAST(NULL AS INTEGER) AS "id_14", CAST(NULL AS INTEGER) AS "no_5", CAST(NULL AS DOUBLE) AS "price_5", t9."fields_4" AS "fields_5"
  FROM (
    SELECT list_transform(string_split(t8."line_3", '	'), lambda e1: encode(nullif(e1, ''))) AS "fields_4"
    FROM (SELECT line AS "line_3" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t8
  ) AS t9)
) AS t1("id", "input", "id_2", "b", "id_3", "no", "price", "fields")
GROUP BY t1."id", (CASE WHEN (t1."id" IS NULL) THEN t1."input" ELSE (-1) END)
