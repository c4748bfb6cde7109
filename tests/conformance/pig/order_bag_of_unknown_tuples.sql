-- DUMP a
SELECT t3."id" AS "id_2", list_transform(coalesce((SELECT list({'f0': t5."f0"} ORDER BY t5."order" DESC NULLS LAST) FROM (
  SELECT t4."t_2" AS "f0", list_extract(t4."t_2", 1) AS "order"
  FROM (
    SELECT unnest(coalesce(t3."b", [])) AS "t_2"
  ) AS t4
) AS t5), []), lambda e1: struct_extract(e1, 'f0')) AS "o", (CASE WHEN t3."b" IS NOT NULL THEN list_slice(list_transform(coalesce((SELECT list({'f0': t7."f0_2"} ORDER BY t7."order_2" DESC NULLS LAST) FROM (
  SELECT t6."t_3" AS "f0_2", list_extract(t6."t_3", 1) AS "order_2"
  FROM (
    SELECT unnest(t3."b") AS "t_3"
  ) AS t6
) AS t7), []), lambda e2: struct_extract(e2, 'f0')), 1, CAST(1 AS BIGINT)) END) AS "b_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{?}'), '[["BLOB"]]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '?'), '["BLOB"]') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
