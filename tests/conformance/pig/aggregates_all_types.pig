a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
b = FOREACH a GENERATE s, x, n, (long)n AS l, (float)x AS f;
g = GROUP b ALL;
c = FOREACH g GENERATE SUM(b.x), SUM(b.n), SUM(b.l), SUM(b.f), AVG(b.x), AVG(b.n), AVG(b.l), AVG(b.f), MIN(b.x), MIN(b.n), MIN(b.l), MIN(b.f), MIN(b.s), MAX(b.x), MAX(b.n), MAX(b.l), MAX(b.f), MAX(b.s);
DUMP c;
DESCRIBE c;
