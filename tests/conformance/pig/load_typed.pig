a = LOAD 'data/mixed.txt' AS (x:int, y:chararray, z:double);
DUMP a;
b = LOAD 'data/mixed.txt' AS (x:long, y, z:float);
DUMP b;
DESCRIBE b;
