-- DUMP b
SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM "stream" AS t1("line")
) AS t2
-- DUMP d
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 1), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
FROM (
  SELECT string_split(t1."line", '-') AS "parts"
  FROM "stream" AS t1("line")
) AS t2
-- DUMP e
SELECT list_transform(string_split(t1."line", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
FROM "stream" AS t1("line")
-- DUMP g
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "group", count((CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 1), '')) END)) AS "field"
FROM (
  SELECT string_split(t1."line", '-') AS "parts"
  FROM "stream" AS t1("line")
) AS t2
GROUP BY (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END)
-- DUMP j
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 1), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM "stream" AS t1("line")
) AS t2
-- DUMP k
SELECT t3."x", t3."n"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 1), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM "stream" AS t1("line")
  ) AS t2
) AS t3
WHERE (t3."n" > 1)
-- DUMP l
SELECT t3."x", t3."n"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 1), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM "stream" AS t1("line")
  ) AS t2
) AS t3
WHERE (NOT ((t3."n" > 1)))
