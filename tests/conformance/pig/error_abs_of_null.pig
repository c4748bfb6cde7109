l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
a = FOREACH l GENERATE ABS(i);
DUMP a;
