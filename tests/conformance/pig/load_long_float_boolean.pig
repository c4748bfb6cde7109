a = LOAD 'data/mixed.txt' AS (n:long, s:chararray, d:float);
DUMP a;
b = FOREACH a GENERATE n + 1, d * 2, (boolean)s;
DUMP b;
DESCRIBE b;
