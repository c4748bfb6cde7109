d = FOREACH (FILTER (LOAD 'data/dates.txt' AS (s:chararray, n:int)) BY s MATCHES '2.*') GENERATE n, ToDate(s) AS t;
a = FILTER d BY t > ToDate('2024-03-01');
DUMP a;
g = GROUP d BY GetYear(t);
b = FOREACH g GENERATE group, COUNT(d), MIN(d.t), MAX(d.t);
DUMP b;
