-- DUMP a
SELECT CAST(date_part('year', datetime_local(t4."t")) AS INTEGER) AS "field", CAST(date_part('month', datetime_local(t4."t")) AS INTEGER) AS "field_2", CAST(date_part('day', datetime_local(t4."t")) AS INTEGER) AS "field_3", CAST(date_part('hour', datetime_local(t4."t")) AS INTEGER) AS "field_4", CAST(date_part('minute', datetime_local(t4."t")) AS INTEGER) AS "field_5", CAST(date_part('second', datetime_local(t4."t")) AS INTEGER) AS "field_6", CAST(date_part('millisecond', datetime_local(t4."t")) % 1000 AS INTEGER) AS "field_7", CAST(date_part('week', datetime_local(t4."t")) AS INTEGER) AS "field_8", CAST(date_part('isoyear', datetime_local(t4."t")) AS INTEGER) AS "field_9"
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
