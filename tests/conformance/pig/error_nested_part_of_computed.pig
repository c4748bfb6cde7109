a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
b = FOREACH a { w = STRSPLIT(s, ' '); u = w.$0; GENERATE u; };
DUMP b;
