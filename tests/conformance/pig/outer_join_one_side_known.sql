-- DUMP a
SELECT list_concat(t2."fields", (CASE WHEN {'f0': t5."id", 'f1': t5."name", 'f2': t5."age", 'f3': t5."land"} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': t5."id", 'f1': t5."name", 'f2': t5."age", 'f3': t5."land"}, 'f0') AS VARCHAR)), encode(struct_extract({'f0': t5."id", 'f1': t5."name", 'f2': t5."age", 'f3': t5."land"}, 'f1')), encode(CAST(struct_extract({'f0': t5."id", 'f1': t5."name", 'f2': t5."age", 'f3': t5."land"}, 'f2') AS VARCHAR)), encode(struct_extract({'f0': t5."id", 'f1': t5."name", 'f2': t5."age", 'f3': t5."land"}, 'f3'))] END)) AS "fields_2"
FROM (
  SELECT list_transform(string_split(t1."line", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
LEFT JOIN (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t4."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t4."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t4."parts", 1), '')) END) AS "id", nullif(list_extract(t4."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t4."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t4."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t4."parts", 3), '')) END) AS "age", nullif(list_extract(t4."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t3."line_2", ',') AS "parts"
    FROM (SELECT line AS "line_2" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t3
  ) AS t4
) AS t5 ON ((CASE WHEN regexp_matches(decode(list_extract(t2."fields", 2)), '^-?[0-9]{1,9}$') THEN CAST(decode(list_extract(t2."fields", 2)) AS INTEGER) ELSE pig_int(decode(list_extract(t2."fields", 2))) END) = t5."id")
-- DUMP b
SELECT list_concat((CASE WHEN {'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"} IS NOT NULL THEN [encode(CAST(struct_extract({'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"}, 'f0') AS VARCHAR)), encode(struct_extract({'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"}, 'f1')), encode(CAST(struct_extract({'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"}, 'f2') AS VARCHAR)), encode(struct_extract({'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"}, 'f3'))] END), t5."fields") AS "fields_2"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
RIGHT JOIN (
  SELECT list_transform(string_split(t4."line_2", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line_2" FROM read_csv(['/data/orders.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t4
) AS t5 ON (t3."id" = (CASE WHEN regexp_matches(decode(list_extract(t5."fields", 2)), '^-?[0-9]{1,9}$') THEN CAST(decode(list_extract(t5."fields", 2)) AS INTEGER) ELSE pig_int(decode(list_extract(t5."fields", 2))) END))
