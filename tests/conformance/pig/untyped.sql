-- DUMP a
SELECT ((CASE WHEN regexp_matches(decode(t3."id"), '^-?[0-9]{1,9}$') THEN CAST(decode(t3."id") AS INTEGER) ELSE pig_int(decode(t3."id")) END) + 1) AS "i", ((CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."age") AS DOUBLE) ELSE pig_double(decode(t3."age")) END) * CAST('2' AS DOUBLE)) AS "d", ((CASE WHEN regexp_matches(decode(t3."id"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."id") AS DOUBLE) ELSE pig_double(decode(t3."id")) END) + (CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."age") AS DOUBLE) ELSE pig_double(decode(t3."age")) END)) AS "s", (-(CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."age") AS DOUBLE) ELSE pig_double(decode(t3."age")) END)) AS "n", (CASE ((CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,9}$') THEN CAST(decode(t3."age") AS INTEGER) ELSE pig_int(decode(t3."age")) END) > 6) WHEN true THEN decode(t3."name") WHEN false THEN 'none' END) AS "k"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "name", encode(nullif(list_extract(t2."parts", 3), '')) AS "age", encode(nullif(list_extract(t2."parts", 4), '')) AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP b
SELECT t3."land" AS "group", (CAST(sum(list_transform([(CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."age") AS DOUBLE) ELSE pig_double(decode(t3."age")) END)], lambda v0_156: (CASE WHEN v0_156 IS NULL AND t3."age" IS NOT NULL THEN CAST(error('A bytearray that is no number in SUM, MIN or MAX: cast the field to a number when it is loaded, or filter it.') AS DOUBLE) ELSE v0_156 END))[1]) AS DOUBLE)) AS "field", max(list_transform([(CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."age") AS DOUBLE) ELSE pig_double(decode(t3."age")) END)], lambda v0_156: (CASE WHEN v0_156 IS NULL AND t3."age" IS NOT NULL THEN CAST(error('A bytearray that is no number in SUM, MIN or MAX: cast the field to a number when it is loaded, or filter it.') AS DOUBLE) ELSE v0_156 END))[1]) AS "field_2", avg((CASE WHEN regexp_matches(decode(t3."id"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."id") AS DOUBLE) ELSE pig_double(decode(t3."id")) END)) AS "field_3", count(t3."id") AS "field_4", ((CASE WHEN isnan(max(list_transform([(CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."age") AS DOUBLE) ELSE pig_double(decode(t3."age")) END)], lambda v0_156: (CASE WHEN v0_156 IS NULL AND t3."age" IS NOT NULL THEN CAST(error('A bytearray that is no number in SUM, MIN or MAX: cast the field to a number when it is loaded, or filter it.') AS DOUBLE) ELSE v0_156 END))[1])) THEN CAST('nan' AS DOUBLE) ELSE min(list_transform([(CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t3."age") AS DOUBLE) ELSE pig_double(decode(t3."age")) END)], lambda v0_156: (CASE WHEN v0_156 IS NULL AND t3."age" IS NOT NULL THEN CAST(error('A bytearray that is no number in SUM, MIN or MAX: cast the field to a number when it is loaded, or filter it.') AS DOUBLE) ELSE v0_156 END))[1]) END)) AS "field_5"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "name", encode(nullif(list_extract(t2."parts", 3), '')) AS "age", encode(nullif(list_extract(t2."parts", 4), '')) AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
GROUP BY t3."land"
-- DUMP f
SELECT t3."id", t3."name", t3."age", t3."land"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "name", encode(nullif(list_extract(t2."parts", 3), '')) AS "age", encode(nullif(list_extract(t2."parts", 4), '')) AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE ((((CASE WHEN regexp_matches(decode(t3."age"), '^-?[0-9]{1,9}$') THEN CAST(decode(t3."age") AS INTEGER) ELSE pig_int(decode(t3."age")) END) = 20) AND (decode(t3."name") = 'bob')) OR (decode(t3."id") = '1'))
-- DUMP j
WITH "p" AS (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "name", encode(nullif(list_extract(t2."parts", 3), '')) AS "age", encode(nullif(list_extract(t2."parts", 4), '')) AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
)
SELECT t3."id_2", t3."name_2", t3."age_2", t3."land_2", t5."k", t5."n"
FROM "p" AS t3("id_2", "name_2", "age_2", "land_2")
INNER JOIN (
  SELECT (CASE WHEN regexp_matches(decode(t4."id_3"), '^-?[0-9]{1,9}$') THEN CAST(decode(t4."id_3") AS INTEGER) ELSE pig_int(decode(t4."id_3")) END) AS "k", t4."name_3" AS "n"
  FROM "p" AS t4("id_3", "name_3", "age_3", "land_3")
) AS t5 ON ((CASE WHEN regexp_matches(decode(t3."id_2"), '^-?[0-9]{1,9}$') THEN CAST(decode(t3."id_2") AS INTEGER) ELSE pig_int(decode(t3."id_2")) END) = t5."k")
-- DUMP l
SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "name", encode(nullif(list_extract(t2."parts", 3), '')) AS "age", encode(nullif(list_extract(t2."parts", 4), '')) AS "land"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
ORDER BY encode(nullif(list_extract(t2."parts", 3), '')) ASC NULLS FIRST
LIMIT CAST(1 AS BIGINT)
