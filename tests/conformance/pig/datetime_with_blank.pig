a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
o = LIMIT a 1;
b = FOREACH o GENERATE ToDate('2012-02-29 01:02:03'), ToDate('2012-02-29t01:02z'), ToDate('2012-02-29 ');
DUMP b;
