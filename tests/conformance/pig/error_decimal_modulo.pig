a = LOAD 'data/decimals.txt' AS (id:int, x:bigdecimal);
b = FOREACH a GENERATE x % 2;
DUMP b;
