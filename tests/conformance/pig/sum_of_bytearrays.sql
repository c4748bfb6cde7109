-- DUMP b
SELECT (CAST(sum(list_transform([(CASE WHEN regexp_matches(decode(t4."id"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t4."id") AS DOUBLE) ELSE pig_double(decode(t4."id")) END)], lambda v0_153: (CASE WHEN v0_153 IS NULL AND t4."id" IS NOT NULL THEN CAST(error('A bytearray that is no number in SUM, MIN or MAX: cast the field to a number when it is loaded, or filter it.') AS DOUBLE) ELSE v0_153 END))[1]) AS DOUBLE)) AS "field", avg((CASE WHEN regexp_matches(decode(t4."age"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t4."age") AS DOUBLE) ELSE pig_double(decode(t4."age")) END)) AS "field_2", max(list_transform([(CASE WHEN regexp_matches(decode(t4."id"), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(decode(t4."id") AS DOUBLE) ELSE pig_double(decode(t4."id")) END)], lambda v0_153: (CASE WHEN v0_153 IS NULL AND t4."id" IS NOT NULL THEN CAST(error('A bytearray that is no number in SUM, MIN or MAX: cast the field to a number when it is loaded, or filter it.') AS DOUBLE) ELSE v0_153 END))[1]) AS "field_3", count(t4."age") AS "field_4"
FROM (
  SELECT t3."id", t3."name", t3."age", t3."land", 'all' AS "group"
  FROM (
    SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "name", encode(nullif(list_extract(t2."parts", 3), '')) AS "age", encode(nullif(list_extract(t2."parts", 4), '')) AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
GROUP BY t4."group"
