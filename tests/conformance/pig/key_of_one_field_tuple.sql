-- DUMP f
SELECT {'f0': struct_extract(from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}'), 'f0')} AS "group", count((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END)) AS "field"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
GROUP BY {'f0': struct_extract(from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}'), 'f0')}
-- DUMP k
WITH "a" AS (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."id_2" AS "a::id", t5."place" AS "other::place"
FROM "a" AS t3("id_2", "b_2", "t_2", "m_2")
INNER JOIN (
  SELECT t4."id_3" AS "number", struct_extract(t4."t_3", 'f0') AS "place"
  FROM "a" AS t4("id_3", "b_3", "t_3", "m_3")
) AS t5 ON (({'f0': t3."id_2"} = (CASE WHEN {'f0': t5."number"} IS NOT NULL THEN {'f0': struct_extract({'f0': t5."number"}, 'f0')} END)) AND (NOT (struct_extract({'f0': t3."id_2"}, 'f0') IS NULL)))
