-- DUMP a
SELECT datetime_text(t4."t") AS "field", (CASE WHEN year(datetime_local(t4."t")) BETWEEN 1000 AND 9999 THEN strftime(datetime_local(t4."t"), '%Y/%m/%d') ELSE pig_to_string(t4."t", 'yyyy/MM/dd') END) AS "field_2", pig_to_string(t4."t", 'EEE, d MMM yyyy HH:mm:ss') AS "field_3", pig_to_string(t4."t", 'yyyy-DDD') AS "field_4", pig_to_string(t4."t", 'xxxx-ww-e') AS "field_5", pig_to_string(t4."t", 'hh:mm a') AS "field_6", (datetime_millis(t4."t") // 1000) AS "field_7", datetime_millis(t4."t") AS "field_8"
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
