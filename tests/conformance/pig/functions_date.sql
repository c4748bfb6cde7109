-- DUMP b
SELECT (datetime_millis(pig_iso_date(t3."d")) // 1000) AS "field", datetime_millis(pig_to_date(pig_substring(t3."d", 0, 10), 'yyyy-MM-dd')) AS "field_2"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE regexp_full_match(t3."d", '[0-9]{4}\-[0-9][0-9]\-[0-9][0-9][^\n\r\x{85}\x{2028}\x{2029}]*')
-- DUMP c
SELECT (CASE WHEN year(datetime_local(pig_iso_date(t3."d"))) BETWEEN 1000 AND 9999 THEN strftime(datetime_local(pig_iso_date(t3."d")), '%Y-%m-%d %H:%M:%S') ELSE pig_to_string(pig_iso_date(t3."d"), 'yyyy-MM-dd HH:mm:ss') END) AS "field", pig_iso_date(t3."d") AS "field_2", CAST(date_part('year', datetime_local(pig_iso_date(t3."d"))) AS INTEGER) AS "field_3", CAST(date_part('month', datetime_local(pig_iso_date(t3."d"))) AS INTEGER) AS "field_4", CAST(date_part('day', datetime_local(pig_iso_date(t3."d"))) AS INTEGER) AS "field_5", CAST(date_part('hour', datetime_local(pig_iso_date(t3."d"))) AS INTEGER) AS "field_6", CAST(date_part('minute', datetime_local(pig_iso_date(t3."d"))) AS INTEGER) AS "field_7", CAST(date_part('week', datetime_local(pig_iso_date(t3."d"))) AS INTEGER) AS "field_8", ((datetime_millis(pig_iso_date(t3."d")) - datetime_millis(pig_iso_date('2024-01-01'))) // 86400000) AS "field_9", (CASE WHEN year(datetime_local(make_timestamptz(CAST(1700000000000 AS BIGINT) * 1000))) BETWEEN 1000 AND 9999 THEN strftime(datetime_local(make_timestamptz(CAST(1700000000000 AS BIGINT) * 1000)), '%d/%m/%Y') ELSE pig_to_string(make_timestamptz(CAST(1700000000000 AS BIGINT) * 1000), 'dd/MM/yyyy') END) AS "field_10"
FROM (
  SELECT nullif(list_extract(t2."parts", 1), '') AS "s", nullif(list_extract(t2."parts", 2), '') AS "d", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 3), ''), '^-?[0-9]{1,15}([.][0-9]{1,15})?$') THEN CAST(nullif(list_extract(t2."parts", 3), '') AS DOUBLE) ELSE pig_double(nullif(list_extract(t2."parts", 3), '')) END) AS "x", (CASE WHEN regexp_matches(nullif(list_extract(t2."parts", 4), ''), '^-?[0-9]{1,9}$') THEN CAST(nullif(list_extract(t2."parts", 4), '') AS INTEGER) ELSE pig_int(nullif(list_extract(t2."parts", 4), '')) END) AS "n"
  FROM (
    SELECT string_split(t1."line", '|') AS "parts"
    FROM (SELECT line AS "line" FROM read_csv(['/data/text.psv'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
  ) AS t2
) AS t3
WHERE regexp_full_match(t3."d", '[0-9]{4}\-[0-9][0-9]\-[0-9][0-9][^\n\r\x{85}\x{2028}\x{2029}]*') AND (pig_indexof(t3."d", '+', 0) < 0)
