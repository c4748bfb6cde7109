-- DUMP b
SELECT t3."t" AS "time", CAST(date_part('month', datetime_local(t3."t")) AS INTEGER) AS "m", (CASE WHEN year(datetime_local(t3."t")) BETWEEN 1000 AND 9999 THEN strftime(datetime_local(t3."t"), '%Y') ELSE pig_to_string(t3."t", 'yyyy') END) AS "y"
FROM (
  SELECT pig_datetime(nullif(list_extract(t2."parts", 1), '')) AS "t", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 2), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 2), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 2), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '	') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/dates.txt'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
