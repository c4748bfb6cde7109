-- STORE old INTO 'out/people'
SELECT concat_ws('|', coalesce(CAST(t3."id" AS VARCHAR), ''), coalesce(t3."name", ''), coalesce(CAST(t3."age" AS VARCHAR), ''), coalesce(t3."land", '')) AS "line_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."age" > 6)
-- n, computed once
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", from_json(pig_complex(nullif(list_extract(t2."parts", 2), ''), '{(is)}'), '[{"f0":"INTEGER","f1":"VARCHAR"}]') AS "b", from_json(pig_complex(nullif(list_extract(t2."parts", 3), ''), '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "t", from_json(pig_complex(nullif(list_extract(t2."parts", 4), ''), '[i]'), '"MAP(VARCHAR, INTEGER)"') AS "m"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- STORE n INTO 'out/nested'
SELECT concat_ws('	', coalesce(CAST(t1."id" AS VARCHAR), ''), coalesce(('{' || array_to_string(list_transform(t1."b", lambda s0: coalesce((CASE WHEN s0 IS NOT NULL THEN '(' || coalesce(CAST(struct_extract(s0, 'f0') AS VARCHAR), '') || ',' || coalesce(struct_extract(s0, 'f1'), '') || ')' END), '')), ',') || '}'), ''), coalesce((CASE WHEN t1."t" IS NOT NULL THEN '(' || coalesce(CAST(struct_extract(t1."t", 'f0') AS VARCHAR), '') || ',' || coalesce(struct_extract(t1."t", 'f1'), '') || ')' END), ''), coalesce(('[' || array_to_string(list_transform(map_entries(t1."m"), lambda s0: s0.key || '#' || coalesce(CAST(s0.value AS VARCHAR), '')), ',') || ']'), '')) AS "line"
FROM "n" AS t1("id", "b", "t", "m")
-- STORE n INTO 'out/json'
SELECT list_transform([('{' || '"id":' || coalesce(CAST(t1."id" AS VARCHAR), 'null') || ',' || '"b":' || coalesce(('[' || array_to_string(list_transform(t1."b", lambda j0: coalesce((CASE WHEN j0 IS NOT NULL THEN '{' || '"v":' || coalesce(CAST(struct_extract(j0, 'f0') AS VARCHAR), 'null') || ',' || '"s":' || coalesce(CAST(to_json(struct_extract(j0, 'f1')) AS VARCHAR), 'null') || '}' END), 'null')), ',') || ']'), 'null') || ',' || '"t":' || coalesce((CASE WHEN t1."t" IS NOT NULL THEN '{' || '"p":' || coalesce(CAST(struct_extract(t1."t", 'f0') AS VARCHAR), 'null') || ',' || '"q":' || coalesce(CAST(to_json(struct_extract(t1."t", 'f1')) AS VARCHAR), 'null') || '}' END), 'null') || ',' || '"m":' || coalesce(('{' || array_to_string(list_transform(map_entries(t1."m"), lambda j0: CAST(to_json(j0.key) AS VARCHAR) || ':' || coalesce(CAST(to_json(CAST(j0.value AS VARCHAR)) AS VARCHAR), 'null')), ',') || '}'), 'null') || '}')], lambda v0_903: (CASE WHEN strlen(v0_903) = len(v0_903) THEN v0_903 ELSE pig_json_pairs(v0_903) END))[1] AS "line"
FROM "n" AS t1("id", "b", "t", "m")
-- DUMP a
SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
FROM (
  SELECT string_split(t1."line", '|') AS "parts"
  FROM (SELECT CAST(NULL AS VARCHAR) AS "line" WHERE false) AS t1
) AS t2
-- DUMP b
SELECT nullif(list_extract(t2."parts", 1), '') AS "line_2", nullif(list_extract(t2."parts", 2), '') AS "b", nullif(list_extract(t2."parts", 3), '') AS "t", nullif(list_extract(t2."parts", 4), '') AS "m"
FROM (
  SELECT string_split(t1."line", '	') AS "parts"
  FROM (SELECT CAST(NULL AS VARCHAR) AS "line" WHERE false) AS t1
) AS t2
-- DUMP j
SELECT t1."line" AS "line_2"
FROM (SELECT CAST(NULL AS VARCHAR) AS "line" WHERE false) AS t1
