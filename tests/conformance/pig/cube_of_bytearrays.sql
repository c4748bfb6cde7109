-- DUMP k
SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."n", encode('unknown')) END) AS "group::n", (CASE WHEN ((t4."set" & 2) <> 0) THEN coalesce(t3."x", encode('unknown')) END) AS "group::x", count(*) AS "field"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "n", encode(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
CROSS JOIN (VALUES (0), (1), (2), (3)) AS t4("set")
GROUP BY (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."n", encode('unknown')) END), (CASE WHEN ((t4."set" & 2) <> 0) THEN coalesce(t3."x", encode('unknown')) END)
-- DUMP t
SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."n", encode('unknown')) END) AS "group::n", decode((CASE WHEN ((t4."set" & 2) <> 0) THEN coalesce(t3."x", encode('unknown')) END)) AS "group::x"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "n", encode(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
CROSS JOIN (VALUES (0), (1), (2), (3)) AS t4("set")
GROUP BY (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."n", encode('unknown')) END), (CASE WHEN ((t4."set" & 2) <> 0) THEN coalesce(t3."x", encode('unknown')) END)
-- DUMP s
SELECT (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."x", encode('unknown')) END) AS "group", count(*) AS "field"
FROM (
  SELECT encode(nullif(list_extract(t2."parts", 1), '')) AS "n", encode(nullif(list_extract(t2."parts", 2), '')) AS "x"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/nulls_in_both.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
CROSS JOIN (VALUES (0), (1)) AS t4("set")
GROUP BY (CASE WHEN ((t4."set" & 1) <> 0) THEN coalesce(t3."x", encode('unknown')) END)
