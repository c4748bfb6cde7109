-- DUMP a
SELECT t4."id_2" AS "id_3", (CASE WHEN len(pig_split(t4."text", '-', 0)) = 2 THEN {'f0': list_extract(pig_split(t4."text", '-', 0), 1), 'f1': list_extract(pig_split(t4."text", '-', 0), 2)} END) AS "two", (CASE WHEN len(pig_split(t4."text", '-', 0)) = 1 THEN {'f0': list_extract(pig_split(t4."text", '-', 0), 1)} END) AS "one", (CASE WHEN len(pig_split(t4."text", '-', 0)) = 3 THEN {'f0': list_extract(pig_split(t4."text", '-', 0), 1), 'f1': list_extract(pig_split(t4."text", '-', 0), 2), 'f2': list_extract(pig_split(t4."text", '-', 0), 3)} END) AS "three"
FROM (
  SELECT t3."id" AS "id_2", (t3."name" || '-' || (CASE (t3."land" IS NULL) WHEN true THEN 'x-y' WHEN false THEN t3."land" END)) AS "text"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP b
SELECT struct_extract(t5."two", 'f0') AS "p", struct_extract(t5."one", 'f0') AS "q", struct_extract(t5."three", 'f2') AS "r", struct_extract(t5."two", 'f0') AS "two::x", struct_extract(t5."two", 'f1') AS "two::y", struct_extract(t5."three", 'f0') AS "three::x", struct_extract(t5."three", 'f1') AS "three::y", struct_extract(t5."three", 'f2') AS "three::z"
FROM (
  SELECT t4."id_2" AS "id_3", (CASE WHEN len(pig_split(t4."text", '-', 0)) = 2 THEN {'f0': list_extract(pig_split(t4."text", '-', 0), 1), 'f1': list_extract(pig_split(t4."text", '-', 0), 2)} END) AS "two", (CASE WHEN len(pig_split(t4."text", '-', 0)) = 1 THEN {'f0': list_extract(pig_split(t4."text", '-', 0), 1)} END) AS "one", (CASE WHEN len(pig_split(t4."text", '-', 0)) = 3 THEN {'f0': list_extract(pig_split(t4."text", '-', 0), 1), 'f1': list_extract(pig_split(t4."text", '-', 0), 2), 'f2': list_extract(pig_split(t4."text", '-', 0), 3)} END) AS "three"
  FROM (
    SELECT t3."id" AS "id_2", (t3."name" || '-' || (CASE (t3."land" IS NULL) WHEN true THEN 'x-y' WHEN false THEN t3."land" END)) AS "text"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
      FROM (
        SELECT string_split(t1."line", ',') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
  ) AS t4
) AS t5
-- DUMP c
SELECT (CASE WHEN len(pig_regex_extract_all(t4."text", '(.*)-(.*)')) = 2 THEN {'f0': list_extract(pig_regex_extract_all(t4."text", '(.*)-(.*)'), 1), 'f1': list_extract(pig_regex_extract_all(t4."text", '(.*)-(.*)'), 2)} END) AS "both", (CASE WHEN len(pig_regex_extract_all(t4."text", '(.*)-(.*)')) = 1 THEN {'f0': list_extract(pig_regex_extract_all(t4."text", '(.*)-(.*)'), 1)} END) AS "first"
FROM (
  SELECT t3."id" AS "id_2", (t3."name" || '-' || (CASE (t3."land" IS NULL) WHEN true THEN 'x-y' WHEN false THEN t3."land" END)) AS "text"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
) AS t4
-- DUMP e
SELECT list_extract(t2."fields", 1) AS "field", (CASE WHEN len(list_concat(t2."fields")) = 4 THEN {'f0': (CASE WHEN regexp_matches(decode(list_extract(list_concat(t2."fields"), 1)), '^-?[0-9]{1,9}$') THEN CAST(decode(list_extract(list_concat(t2."fields"), 1)) AS INTEGER) ELSE pig_int(decode(list_extract(list_concat(t2."fields"), 1))) END), 'f1': decode(list_extract(list_concat(t2."fields"), 2)), 'f2': (CASE WHEN regexp_matches(decode(list_extract(list_concat(t2."fields"), 3)), '^-?[0-9]{1,9}$') THEN CAST(decode(list_extract(list_concat(t2."fields"), 3)) AS INTEGER) ELSE pig_int(decode(list_extract(list_concat(t2."fields"), 3))) END), 'f3': decode(list_extract(list_concat(t2."fields"), 4))} END) AS "four"
FROM (
  SELECT list_transform(string_split(t1."line", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP f
SELECT list_extract(t2."fields", 1) AS "field", (CASE WHEN len(list_concat(t2."fields")) = 2 THEN {'f0': (CASE WHEN regexp_matches(decode(list_extract(list_concat(t2."fields"), 1)), '^-?[0-9]{1,9}$') THEN CAST(decode(list_extract(list_concat(t2."fields"), 1)) AS INTEGER) ELSE pig_int(decode(list_extract(list_concat(t2."fields"), 1))) END), 'f1': decode(list_extract(list_concat(t2."fields"), 2))} END) AS "two"
FROM (
  SELECT list_transform(string_split(t1."line", ','), lambda e1: encode(nullif(e1, ''))) AS "fields"
  FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
