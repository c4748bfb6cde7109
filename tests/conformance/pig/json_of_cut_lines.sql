-- DUMP a
SELECT struct_extract(t2."row", 'f0') AS "a", struct_extract(t2."row", 'f1') AS "b"
FROM (
  SELECT from_json(pig_json(t1."line", '(is)'), '{"f0":"INTEGER","f1":"VARCHAR"}') AS "row"
  FROM (SELECT line AS "line" FROM read_csv(['/data/cut_lines.json'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
-- DUMP b
SELECT struct_extract(t2."row", 'f0') AS "a", struct_extract(t2."row", 'f1') AS "t", struct_extract(t2."row", 'f2') AS "b", struct_extract(t2."row", 'f3') AS "m"
FROM (
  SELECT from_json(pig_json(t1."line", '(i(ii){(i)}[s])'), '{"f0":"INTEGER","f1":{"f0":"INTEGER","f1":"INTEGER"},"f2":[{"f0":"INTEGER"}],"f3":"MAP(VARCHAR, VARCHAR)"}') AS "row"
  FROM (SELECT line AS "line" FROM read_csv(['/data/cut_nested.json'], columns={'line': 'VARCHAR'}, delim=chr(1), quote='', escape='', header=false, auto_detect=false, force_not_null=['line'], skip=0, hive_partitioning=false)) AS t1
) AS t2
