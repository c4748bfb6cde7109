-- ordered
a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
b = FILTER a BY s IS NOT NULL;
c = ORDER b BY s;
d = FOREACH c GENERATE s;
DUMP d;
e = ORDER a BY x, n;
f = FOREACH e GENERATE x, n;
DUMP f;
