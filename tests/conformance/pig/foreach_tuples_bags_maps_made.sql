-- DUMP a
SELECT {'f0': t3."id", 'f1': t3."name"} AS "field", [{'f0': t3."id", 'f1': t3."age"}, (CASE WHEN {'f0': 1, 'f1': 2} IS NOT NULL THEN {'f0': struct_extract({'f0': 1, 'f1': 2}, 'f0'), 'f1': struct_extract({'f0': 1, 'f1': 2}, 'f1')} END)] AS "field_2", {'f0': t3."id"} AS "t", [{'f0': t3."id"}, {'f0': t3."age"}] AS "b", map([coalesce('a', 'null'), coalesce('b', 'null')], [t3."id", t3."age"]) AS "m", map([coalesce('k', 'null'), coalesce('n', 'null')], [encode('v'), encode(CAST(1 AS VARCHAR))]) AS "n"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE (t3."id" < 3)
