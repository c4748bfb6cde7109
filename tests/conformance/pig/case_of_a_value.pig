l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
a = FOREACH l GENERATE i, (CASE i WHEN 1 THEN 'a' WHEN i THEN 'b' ELSE 'c' END), (CASE i WHEN 1 THEN 'a' WHEN null THEN 'b' ELSE 'c' END), (CASE i WHEN i THEN 'x' WHEN 2 THEN 'b' WHEN 3 THEN 'c' ELSE 'z' END), (CASE i WHEN 2 THEN 'x' WHEN i THEN 'b' WHEN 3 THEN 'c' ELSE 'z' END), (CASE i WHEN 1 THEN 'x' WHEN 2 THEN 'b' WHEN i THEN 'c' ELSE 'z' END);
DUMP a;
b = FOREACH l GENERATE i, (CASE i WHEN null THEN 'x' WHEN 2 THEN 'b' WHEN 3 THEN 'c' END), (CASE i WHEN 1 THEN 'a' WHEN null THEN 'n' WHEN 2 THEN 'b' END), (CASE i WHEN i THEN 'a' WHEN i THEN 'b' WHEN i THEN 'c' WHEN i THEN 'd' END), (CASE i WHEN 1 THEN i WHEN 2 THEN 2.5 ELSE 3L END), (CASE WHEN i == i THEN 'a' WHEN i == 1 THEN 'b' ELSE 'c' END);
DUMP b;
