-- DUMP a
SELECT struct_extract(t6."element", 'f0') AS "null::land", struct_extract(t6."element", 'f1') AS "null::age"
FROM (
  SELECT t5."group", t5."o", unnest(coalesce(list_transform(list_slice(t5."o", 1, CAST(2 AS BIGINT)), lambda e1: {'f0': struct_extract(e1, 'f3'), 'f1': struct_extract(e1, 'f2')}), [NULL])) AS "element"
  FROM (
    SELECT t4."group", list({'f0': t4."id", 'f1': t4."name", 'f2': t4."age", 'f3': t4."land"} ORDER BY t4."land" DESC NULLS LAST, t4."age" ASC NULLS FIRST) AS "o"
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
  ) AS t5
) AS t6
