a = LOAD 'data/offsets.txt' AS (t:datetime, n:int);
f = FILTER a BY t == ToDate('2024-04-30T23:15:00+01:00');
DUMP f;
g = FOREACH (GROUP a BY t) GENERATE ToUnixTime(group), COUNT(a);
DUMP g;
times = FOREACH a GENERATE t;
d = FOREACH (DISTINCT times) GENERATE ToUnixTime(t);
DUMP d;
