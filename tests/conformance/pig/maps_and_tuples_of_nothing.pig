l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
a = FOREACH l GENERATE i, TOMAP(), [s] AS z, [i] AS y, TOMAP('a');
DUMP a;
b = FOREACH l GENERATE i, TOTUPLE(), (TOTUPLE() IS NULL ? 1 : 0), SIZE(TOTUPLE()), TOTUPLE(TOTUPLE(), i);
DUMP b;
c = FOREACH l GENERATE (TOMAP() IS NULL ? 1 : 0), SIZE(TOMAP()), BagToString(TOBAG(TOTUPLE(), TOTUPLE(i)));
DUMP c;
