-- DUMP c
SELECT list_transform(string_split(t1."line", '	'), lambda e1: encode(nullif(e1, ''))) AS "fields"
FROM "stream" AS t1("line")
-- DUMP d
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[y]'), '"MAP(VARCHAR, BLOB)"') AS "m"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM "stream" AS t1("line")
) AS t2
-- DUMP e
SELECT list_extract(t2."fields", 1) AS "field", list_extract(t2."fields", 3) AS "field_2"
FROM (
  SELECT list_transform(string_split(t1."line", '	'), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM "stream" AS t1("line")
) AS t2
-- DUMP f
SELECT (CASE WHEN regexp_matches(nullif(list_extract(string_split(t1."line", '	'), 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(string_split(t1."line", '	'), 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(string_split(t1."line", '	'), 1), '')) END) AS "id"
FROM "stream" AS t1("line")
-- DUMP g
SELECT (CASE WHEN regexp_matches(nullif(list_extract(string_split(t1."line", '	'), 1), ''), '^-?[0-9]{1,18}$') THEN CAST(nullif(list_extract(string_split(t1."line", '	'), 1), '') AS BIGINT) ELSE pig_long(nullif(list_extract(string_split(t1."line", '	'), 1), '')) END) AS "n"
FROM "stream" AS t1("line")
-- DUMP h
SELECT encode(nullif(list_extract(string_split(t1."line", '	'), 1), '')) AS "w"
FROM "stream" AS t1("line")
-- DUMP i
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 1), '')) END) AS "x", (CASE lower(nullif(list_extract(t2."parts", 2), '')) WHEN 'true' THEN true WHEN 'false' THEN false END) AS "y", encode(nullif(list_extract(t2."parts", 3), '')) AS "z", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "more", nullif(list_extract(t2."parts", 5), '') AS "none"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM "stream" AS t1("line")
) AS t2
-- DUMP j
SELECT nullif(list_extract(t2."parts", 1), '') AS "a", nullif(list_extract(t2."parts", 2), '') AS "b"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM "stream" AS t1("line")
) AS t2
