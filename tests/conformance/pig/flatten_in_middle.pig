n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n GENERATE id, FLATTEN(b), m#'k' AS k;
DUMP a;
DESCRIBE a;
b = FILTER a BY v > 1;
DUMP b;
