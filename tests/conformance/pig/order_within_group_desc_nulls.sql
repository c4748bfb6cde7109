-- DUMP b
SELECT list_transform([list_transform(list({'f0': t4."id"} ORDER BY t4."age" DESC NULLS LAST, t4."id" ASC NULLS FIRST), lambda e: coalesce(CAST(struct_extract(e, 'f0') AS VARCHAR), 'null'))], lambda v0_166: array_to_string((CASE WHEN v0_166[1] = '' THEN list_slice(v0_166, coalesce(nullif(list_position(list_transform(v0_166, lambda e: e <> ''), true), 0), len(v0_166) + 1), len(v0_166)) ELSE v0_166 END), ','))[1] AS "field"
FROM (
  SELECT t3."id", t3."name", t3."age", t3."land", 'all' AS "group"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
GROUP BY t4."group"
-- DUMP c
SELECT list_transform([list_transform(list({'f0': t4."id"} ORDER BY t4."age" ASC NULLS FIRST, t4."id" ASC NULLS FIRST), lambda e: coalesce(CAST(struct_extract(e, 'f0') AS VARCHAR), 'null'))], lambda v0_166: array_to_string((CASE WHEN v0_166[1] = '' THEN list_slice(v0_166, coalesce(nullif(list_position(list_transform(v0_166, lambda e: e <> ''), true), 0), len(v0_166) + 1), len(v0_166)) ELSE v0_166 END), ','))[1] AS "field"
FROM (
  SELECT t3."id", t3."name", t3."age", t3."land", 'all' AS "group"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
GROUP BY t4."group"
