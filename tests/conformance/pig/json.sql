-- DUMP j
SELECT struct_extract(t2."row", 'f0') AS "id", struct_extract(t2."row", 'f1') AS "name", struct_extract(t2."row", 'f2') AS "price", struct_extract(t2."row", 'f3') AS "t", struct_extract(t2."row", 'f4') AS "b", struct_extract(t2."row", 'f5') AS "m"
FROM (
  SELECT from_json(pig_json(t1."line", '(isd(is){(i)}[s])'), '{"f0":"INTEGER","f1":"VARCHAR","f2":"DOUBLE","f3":{"f0":"INTEGER","f1":"VARCHAR"},"f4":[{"f0":"INTEGER"}],"f5":"MAP(VARCHAR, VARCHAR)"}') AS "row"
  FROM (SELECT line AS "line" FROM read_csv(['/data/rows.json'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
