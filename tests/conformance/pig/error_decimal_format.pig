a = LOAD 'data/decimals.txt' AS (id:int, x:bigdecimal);
b = FOREACH a GENERATE SPRINTF('%d', x);
DUMP b;
