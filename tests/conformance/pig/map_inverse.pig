n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH (FILTER n BY id == 1) GENERATE INVERSEMAP(m);
DUMP a;
