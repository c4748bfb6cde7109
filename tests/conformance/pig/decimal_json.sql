-- DUMP a
SELECT struct_extract(t2."row", 'f0') AS "x", struct_extract(t2."row", 'f1') AS "b", struct_extract(t2."row", 'f2') AS "n"
FROM (
  SELECT from_json(pig_json(t1."line", '(DIi)'), '{"f0":"VARCHAR","f1":"VARCHAR","f2":"INTEGER"}') AS "row"
  FROM (SELECT line AS "line" FROM read_csv(['/data/decimals.json'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
