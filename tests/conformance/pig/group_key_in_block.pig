l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
g = GROUP l BY i;
a = FOREACH g { k = group; GENERATE k, COUNT(l); }
DUMP a;
b = FOREACH g { k = group * 2; m = l.f; GENERATE k, COUNT(m); }
DUMP b;
c = FOREACH g { k = group + 1; j = k; GENERATE j; }
DUMP c;
h = GROUP l BY (i, s);
d = FOREACH h { k = group; p = FILTER l BY f > 0; GENERATE k.i, FLATTEN(k), COUNT(p); }
DUMP d;
