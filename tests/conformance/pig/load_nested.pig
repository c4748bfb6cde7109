n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
DUMP n;
DESCRIBE n;
f = FOREACH n GENERATE id, FLATTEN(b), t.p, m#'k';
DUMP f;
DESCRIBE f;
c = FOREACH n GENERATE id, COUNT(b), SUM(b.v), AVG(b.v), MIN(b.s), MAX(b.v);
ci = FILTER n BY b IS NOT NULL;
ce = FILTER ci BY NOT IsEmpty(b) AND COUNT_STAR(b) > 1;
DUMP ce;
DUMP c;
d = FOREACH n { x = FILTER b BY v > 1; y = DISTINCT b; z = b.s; GENERATE id, x, COUNT(y), z, COUNT(x); }
DUMP d;
e = FOREACH n GENERATE FLATTEN(t), FLATTEN(m);
DUMP e;
DESCRIBE e;
o = FOREACH n { x = ORDER b BY v DESC, s; y = LIMIT x 1; GENERATE id, y; }
DUMP o;
