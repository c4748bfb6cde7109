l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
a = FOREACH (GROUP l ALL) GENERATE MIN(l.f), MAX(l.f), MIN(l.i), MAX(l.i);
DUMP a;
b = FOREACH (GROUP l BY i) { p = FILTER l BY f > 0; d = DISTINCT l; GENERATE group, MIN(l.f), MAX(l.f), MIN(p.f), MIN(d.f); }
DUMP b;
v = FOREACH l GENERATE TOBAG(f, 1.0, -1.0) AS b, TOBAG((float)f, 1.0f, -1.0f) AS c;
c = FOREACH v GENERATE MIN(b), MAX(b), MIN(c), MAX(c);
DUMP c;
