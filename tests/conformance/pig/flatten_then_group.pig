n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n GENERATE id, FLATTEN(b) AS (v:int, s:chararray);
g = GROUP a BY s;
c = FOREACH g GENERATE group, SUM(a.v), COUNT(a);
DUMP c;
