-- DUMP a
SELECT t3."id" AS "id_2", from_json(pig_complex(decode(t3."m"), '[{(is)}]'), '"MAP(VARCHAR, STRUCT(\"f0\" INTEGER, \"f1\" VARCHAR)[])"') AS "bags", from_json(pig_complex(decode(t3."m"), '[(i)]'), '"MAP(VARCHAR, STRUCT(\"f0\" INTEGER))"') AS "tuples"
FROM (
  SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", encode(nullif(list_extract(t2."parts", 2), '')) AS "b", encode(nullif(list_extract(t2."parts", 3), '')) AS "t", encode(nullif(list_extract(t2."parts", 4), '')) AS "m"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nested.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
