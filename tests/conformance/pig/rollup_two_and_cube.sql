-- DUMP a
SELECT (CASE WHEN ((t5."set" & 1) <> 0) THEN coalesce(t4."land", 'unknown') END) AS "group::land", (CASE WHEN ((t5."set" & 2) <> 0) THEN coalesce(t4."name", 'unknown') END) AS "group::name", (CASE WHEN ((t5."set" & 4) <> 0) THEN (CASE WHEN t4."age" IS NULL THEN CAST(error('A null in ' || 'age' || ', a dimension of CUBE that is neither chararray nor bytearray: give it a value first, such as (x IS NULL ? -1 : x).') AS INTEGER) ELSE t4."age" END) END) AS "group::age", count(*) AS "field"
FROM (
  SELECT t3."id", t3."name", t3."age", t3."land"
  FROM (
    SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
    FROM (
      SELECT string_split(t1."line", ',') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  WHERE (t3."age" IS NOT NULL)
) AS t4
CROSS JOIN (VALUES (0), (2), (6), (1), (3), (7)) AS t5("set")
GROUP BY (CASE WHEN ((t5."set" & 1) <> 0) THEN coalesce(t4."land", 'unknown') END), (CASE WHEN ((t5."set" & 2) <> 0) THEN coalesce(t4."name", 'unknown') END), (CASE WHEN ((t5."set" & 4) <> 0) THEN (CASE WHEN t4."age" IS NULL THEN CAST(error('A null in ' || 'age' || ', a dimension of CUBE that is neither chararray nor bytearray: give it a value first, such as (x IS NULL ? -1 : x).') AS INTEGER) ELSE t4."age" END) END)
