-- DUMP a
SELECT pig_sprintf('%s is %d', [t3."name", CAST(t3."age" AS VARCHAR), NULL], 'si') AS "field", pig_sprintf('%05d|%-5s|%.2f', [CAST(t3."id" AS VARCHAR), t3."name", pig_double_text(CAST('1.005' AS DOUBLE)), NULL], 'isd') AS "field_2", pig_sprintf('%x %o %e', [CAST(255 AS VARCHAR), CAST(8 AS VARCHAR), pig_double_text(CAST('12345.678' AS DOUBLE)), NULL], 'iid') AS "field_3", pig_sprintf('%,d', [CAST(1234567 AS VARCHAR), NULL], 'i') AS "field_4"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
  FROM (
    SELECT string_split(t1."line", ',') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
  ORDER BY (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) ASC NULLS FIRST
  LIMIT CAST(2 AS BIGINT)
) AS t3
ORDER BY t3."id" ASC NULLS FIRST
