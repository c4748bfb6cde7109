a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
b = FILTER a BY x IS NOT NULL;
c = FOREACH b GENERATE ABS(x), CEIL(x), FLOOR(x), ROUND(x), ROUND_TO(x, 1), CBRT(x), EXP(0.0), LOG(2.0), LOG10(100.0), SQRT(ABS(x));
DUMP c;
