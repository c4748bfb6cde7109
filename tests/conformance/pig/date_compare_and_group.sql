-- DUMP a
SELECT t4."n_2", t4."t"
FROM (
  SELECT t3."n" AS "n_2", pig_iso_date(t3."s") AS "t"
  FROM (
    SELECT nullif(list_extract(t2."parts", 1), '') AS "s", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/dates.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  WHERE (CASE WHEN strlen(t3."s") = length(t3."s") THEN regexp_full_match(t3."s", '2(?:[\s\S])*') ELSE pig_automaton(t3."s", '2.*') END)
) AS t4
WHERE (datetime_millis(t4."t") > datetime_millis(pig_iso_date('2024-03-01')))
-- DUMP b
SELECT CAST(date_part('year', datetime_local(t4."t")) AS INTEGER) AS "group", count(t4."n_2") AS "field", min(t4."t") AS "field_2", max(t4."t") AS "field_3"
FROM (
  SELECT t3."n" AS "n_2", pig_iso_date(t3."s") AS "t"
  FROM (
    SELECT nullif(list_extract(t2."parts", 1), '') AS "s", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
    FROM (
      SELECT string_split(t1."line", '	') AS "parts"
      FROM (SELECT line AS "line" FROM read_csv(['/data/dates.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
    ) AS t2
  ) AS t3
  WHERE (CASE WHEN strlen(t3."s") = length(t3."s") THEN regexp_full_match(t3."s", '2(?:[\s\S])*') ELSE pig_automaton(t3."s", '2.*') END)
) AS t4
GROUP BY CAST(date_part('year', datetime_local(t4."t")) AS INTEGER)
