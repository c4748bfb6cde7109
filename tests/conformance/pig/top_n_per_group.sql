-- DUMP a
SELECT t5."land_2" AS "group", struct_extract(t5."element", 'f0') AS "null::name"
FROM (
  SELECT t4."land_2", t4."s", unnest(coalesce(list_transform(list_slice(t4."s", 1, CAST(1 AS BIGINT)), lambda e1: {'f0': struct_extract(e1, 'f1')}), [NULL])) AS "element"
  FROM (
    SELECT t3."land" AS "land_2", list({'f0': t3."id", 'f1': t3."name", 'f2': t3."age", 'f3': t3."land"} ORDER BY t3."age" DESC NULLS LAST, t3."id" ASC NULLS FIRST) AS "s"
    FROM (
      SELECT (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 1), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 1), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 1), '')) END) AS "id", nullif(list_extract(t2."parts", 2), '') AS "name", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 3), '')) END) AS "age", nullif(list_extract(t2."parts", 4), '') AS "land"
      FROM (
        SELECT string_split(t1."line", ',') AS "parts"
        FROM (SELECT line AS "line" FROM read_csv(['/data/people.csv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
      ) AS t2
    ) AS t3
    GROUP BY t3."land"
  ) AS t4
) AS t5
