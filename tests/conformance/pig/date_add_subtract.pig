d = FOREACH (FILTER (LOAD 'data/dates.txt' AS (s:chararray, n:int)) BY s MATCHES '2.*') GENERATE n, ToDate(s) AS t;
a = FOREACH d GENERATE AddDuration(t, 'P1D'), AddDuration(t, 'P1M'), AddDuration(t, 'PT36H'), AddDuration(t, 'P1Y2M3DT4H5M6S'), SubtractDuration(t, 'P1M'), SubtractDuration(t, 'P1Y');
DUMP a;
