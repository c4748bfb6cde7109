-- DUMP b
SELECT t5."y", t5."w", t5."s_2", t5."n_3", t5."p"
FROM (
  SELECT CAST(date_part('year', datetime_local(t4."t")) AS INTEGER) AS "y", CAST(date_part('week', datetime_local(t4."t")) AS INTEGER) AS "w", (CASE WHEN year(datetime_local(t4."t")) BETWEEN 1000 AND 9999 THEN strftime(datetime_local(t4."t"), '%Y') ELSE pig_to_string(t4."t", 'yyyy') END) AS "s_2", ((datetime_millis(t4."t") - datetime_millis(pig_iso_date('2024-01-01'))) // 86400000) AS "n_3", pig_add_duration(t4."t", 'P1D', 1) AS "p"
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
) AS t5
WHERE (t5."y" = 2024)
