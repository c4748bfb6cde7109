-- DUMP a
SELECT map([coalesce(t3."name", 'null')], [t3."id"]) AS "field", map_concat(map([coalesce(t3."name", 'null')], [t3."id"]), map([coalesce(t3."land", 'null')], [t3."age"])) AS "field_2", map([coalesce(t3."name", 'null')], [t3."land"]) AS "field_3", map_concat(map([coalesce(t3."name", 'null')], [encode(CAST(t3."id" AS VARCHAR))]), map([coalesce(t3."land", 'null')], [encode(t3."name")])) AS "field_4", map([coalesce('a', 'null')], [encode(CAST(1 AS VARCHAR))]) AS "field_5", map([coalesce('k', 'null')], [t3."id"]) AS "field_6"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
