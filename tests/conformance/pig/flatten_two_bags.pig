n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n GENERATE FLATTEN(b.v) AS v, FLATTEN(b.s) AS s;
DUMP a;
