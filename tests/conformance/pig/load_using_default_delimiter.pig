a = LOAD 'data/mixed.txt' AS (n:int, s:chararray, d:double);
DUMP a;
