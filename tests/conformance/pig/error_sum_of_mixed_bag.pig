a = LOAD 'data/decimals.txt' AS (id:int, x:bigdecimal);
b = FOREACH a GENERATE SUM(TOBAG(x, id));
DUMP b;
