a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
c = FOREACH (FILTER a BY d MATCHES '2.*-.*') GENERATE FLATTEN(STRSPLIT(d, '-', 2)) AS (y:chararray, r:chararray), n;
DUMP c;
e = FOREACH a GENERATE n, FLATTEN(STRSPLIT(d, '-')) AS (y:chararray, m:chararray, r:chararray);
DUMP e;
