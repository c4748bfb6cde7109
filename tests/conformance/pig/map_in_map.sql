-- DUMP a
SELECT t3."id" AS "id_2", map([coalesce('in', 'null')], [map([coalesce('age', 'null')], [t3."age"])]) AS "field", map([coalesce('t', 'null')], [{'f0': t3."id", 'f1': map([coalesce('n', 'null')], [t3."name"]), 'f2': [{'f0': t3."land", 'f1': map([coalesce('m', 'null')], [map([coalesce('l', 'null')], [t3."land"])])}]}]) AS "field_2", map([coalesce('land', 'null')], [t3."land"]) AS "field_3"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
-- DUMP b
SELECT t4."id_2" AS "id_3", list_transform([flatten(list_transform([{'f0': t4."field", 'f1': t4."field_3", 'f2': t4."id_2"}], lambda e: [coalesce(('{' || array_to_string(list_transform(map_entries(struct_extract(e, 'f0')), lambda s0: s0.key || '=' || coalesce(('{' || array_to_string(list_transform(map_entries(s0.value), lambda s1: s1.key || '=' || coalesce(CAST(s1.value AS VARCHAR), 'null')), ', ') || '}'), 'null')), ', ') || '}'), 'null'), coalesce(('{' || array_to_string(list_transform(map_entries(struct_extract(e, 'f1')), lambda s0: s0.key || '=' || coalesce(s0.value, 'null')), ', ') || '}'), 'null'), coalesce(CAST(struct_extract(e, 'f2') AS VARCHAR), 'null')]))], lambda v0_629: array_to_string((CASE WHEN v0_629[1] = '' THEN list_slice(v0_629, coalesce(nullif(list_position(list_transform(v0_629, lambda e: e <> ''), true), 0), len(v0_629) + 1), len(v0_629)) ELSE v0_629 END), '_'))[1] AS "field_4", list_transform([flatten(list_transform([{'f0': t4."field", 'f1': t4."field_3"}], lambda e: [coalesce(('{' || array_to_string(list_transform(map_entries(struct_extract(e, 'f0')), lambda s0: s0.key || '=' || coalesce(('{' || array_to_string(list_transform(map_entries(s0.value), lambda s1: s1.key || '=' || coalesce(CAST(s1.value AS VARCHAR), 'null')), ', ') || '}'), 'null')), ', ') || '}'), 'null'), coalesce(('{' || array_to_string(list_transform(map_entries(struct_extract(e, 'f1')), lambda s0: s0.key || '=' || coalesce(s0.value, 'null')), ', ') || '}'), 'null')]))], lambda v0_552: array_to_string((CASE WHEN v0_552[1] = '' THEN list_slice(v0_552, coalesce(nullif(list_position(list_transform(v0_552, lambda e: e <> ''), true), 0), len(v0_552) + 1), len(v0_552)) ELSE v0_552 END), '_'))[1] AS "field_5"
FROM (
  SELECT t3."id" AS "id_2", map([coalesce('in', 'null')], [map([coalesce('age', 'null')], [t3."age"])]) AS "field", map([coalesce('t', 'null')], [{'f0': t3."id", 'f1': map([coalesce('n', 'null')], [t3."name"]), 'f2': [{'f0': t3."land", 'f1': map([coalesce('m', 'null')], [map([coalesce('l', 'null')], [t3."land"])])}]}]) AS "field_2", map([coalesce('land', 'null')], [t3."land"]) AS "field_3"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP c
SELECT map([coalesce('x', 'null')], [map([coalesce('y', 'null')], [map([coalesce('z', 'null')], [(CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END)])])]) AS "field"
FROM (
  SELECT string_split(t1."line", ',') AS "parts"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
