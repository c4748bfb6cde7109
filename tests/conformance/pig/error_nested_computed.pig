a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
b = FOREACH a { w = TOKENIZE(s); u = DISTINCT w; GENERATE COUNT(u); };
DUMP b;
