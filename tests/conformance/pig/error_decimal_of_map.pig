a = LOAD 'data/nested_decimals.txt' AS (id:int, t:tuple(x:bigdecimal,s:chararray), b:bag{r:(y:bigdecimal)}, m:map[bigdecimal]);
b = FOREACH a GENERATE m#'k';
DUMP b;
