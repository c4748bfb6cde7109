-- DUMP f
SELECT list_concat([encode(CAST(t4."id" AS VARCHAR))], (CASE WHEN t4."m_2" IS NULL THEN [NULL] ELSE [encode(struct_extract(t4."m_2", 'key')), struct_extract(t4."m_2", 'value')] END)) AS "fields"
FROM (
  SELECT t3."id", t3."b", t3."t", t3."m", unnest(coalesce(map_entries(t3."m"), [NULL])) AS "m_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "b", encode(nullif(list_extract(t2."parts", 3), '')) AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP g
SELECT struct_extract(t4."m_2", 'key') AS "k", (CASE WHEN regexp_matches(decode(struct_extract(t4."m_2", 'value')), '^-?[0-9]{1,9}$') THEN CAST(decode(struct_extract(t4."m_2", 'value')) AS INTEGER) ELSE pig_int(decode(struct_extract(t4."m_2", 'value'))) END) AS "v", t4."id" AS "id_2"
FROM (
  SELECT t3."id", t3."b", t3."t", t3."m", unnest(coalesce(map_entries(t3."m"), [NULL])) AS "m_2"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "b", encode(nullif(list_extract(t2."parts", 3), '')) AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
