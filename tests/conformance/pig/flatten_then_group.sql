-- DUMP c
SELECT struct_extract(t4."b_2", 'f1') AS "group", (CAST(sum(struct_extract(t4."b_2", 'f0')) AS BIGINT)) AS "field", count(t4."id") AS "field_2"
FROM (
  SELECT t3."id", t3."b", t3."t", t3."m", unnest(coalesce(t3."b", [NULL])) AS "b_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
GROUP BY struct_extract(t4."b_2", 'f1')
