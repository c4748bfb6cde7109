-- DUMP p
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "val_0", struct_extract(from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}'), 'f1') AS "word", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "bag_0", nullif(list_extract(t2."parts", 5), '') AS "val_1"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP d
SELECT struct_extract(t5."t_2", 'f0') AS "field", struct_extract(t5."g_2", 'f0') AS "field_2", struct_extract(t5."g_2", 'f1') AS "field_3", map_extract_value(t5."m_2", 'k') AS "field_4"
FROM (
  SELECT t4."t_2", t4."g", t4."m_2", t4."raw", unnest(coalesce(t4."g", [NULL])) AS "g_2"
  FROM (
    SELECT from_json(pig_complex(decode(t3."t"), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t_2", from_json(pig_complex(decode(t3."b"), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "g", from_json(pig_complex(decode(t3."m"), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m_2", from_json(pig_complex(decode(t3."m"), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "raw"
    FROM (
      SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "b", encode(nullif(list_extract(t2."parts", 3), '')) AS "t", encode(nullif(list_extract(t2."parts", 4), '')) AS "m"
      FROM (
        SELECT string_split(t1."line", '	') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
) AS t5
