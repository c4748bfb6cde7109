a = LOAD 'data/nested_decimals.txt' AS (id:int, t:tuple(s:chararray,x:bigdecimal));
DUMP a;
