n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
k = FILTER n BY b IS NOT NULL;
a = FOREACH k GENERATE id, COUNT(b), COUNT_STAR(b), SIZE(b), SUM(b.v), AVG(b.v), MIN(b.v), MAX(b.v), MIN(b.s), MAX(b.s), IsEmpty(b);
DUMP a;
