d = FOREACH (FILTER (LOAD 'data/dates.txt' AS (s:chararray, n:int)) BY s MATCHES '2.*') GENERATE n, ToDate(s) AS t;
a = FOREACH d GENERATE GetYear(t) AS y, GetWeek(t) AS w, ToString(t, 'yyyy') AS s, DaysBetween(t, ToDate('2024-01-01')) AS n, AddDuration(t, 'P1D') AS p;
DESCRIBE a;
b = FILTER a BY y == 2024;
DUMP b;
