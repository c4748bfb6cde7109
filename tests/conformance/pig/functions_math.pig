t = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
u = FILTER t BY n IS NOT NULL;
a = FOREACH u GENERATE ABS(n), ABS(x), CEIL(x), FLOOR(x), ROUND(x), ROUND_TO(x, 2), SQRT(x), EXP(n), LOG(x), LOG10(x);
DUMP a;
b = FOREACH u GENERATE TOTUPLE(s, n), TOBAG(n, 1), TOMAP('k', n), SIZE(TOBAG(1, 2)), SIZE(n);
DUMP b;
