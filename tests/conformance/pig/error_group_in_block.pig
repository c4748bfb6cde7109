l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
g = GROUP l BY i;
a = FOREACH g { k = GROUP l BY f; GENERATE k; }
DUMP a;
