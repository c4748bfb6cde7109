n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH (FILTER n BY id == 2) GENERATE COUNT(b), COUNT_STAR(b), SUM(b.v), AVG(b.v), MIN(b.v), MAX(b.s), SIZE(b), IsEmpty(b);
DUMP a;
