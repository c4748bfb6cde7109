DEFINE IsWeekend(d) RETURNS w { $w = FILTER $d BY GetDay(t) > 15; };
d = FOREACH (FILTER (LOAD 'data/dates.txt' AS (s:chararray, n:int)) BY s MATCHES '2.*') GENERATE n, ToDate(s) AS t;
a = IsWeekend(d);
DUMP a;
