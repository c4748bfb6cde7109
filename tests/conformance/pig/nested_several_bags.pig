n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n { x = FILTER b BY s == 'c'; y = FILTER b BY s != 'c'; GENERATE id, COUNT(x) AS c, COUNT(y) AS others; }
DUMP a;
DESCRIBE a;
