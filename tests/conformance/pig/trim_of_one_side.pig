l = LIMIT (LOAD 'data/odd_numbers.txt' AS (i:int)) 1;
a = FOREACH l GENERATE SIZE(LTRIM('\t  a \t ')), SIZE(LTRIM('  \ta ')), SIZE(RTRIM(' \ta\t  ')), SIZE(RTRIM('a  ')), SIZE(TRIM(' \ta\t  '));
DUMP a;
