a = LOAD 'data/nested.txt' AS (id:int, b:bag{r:(x:int, y:chararray)}, t:(p:int, q:chararray), m:map[int]);
g = GROUP a BY TOTUPLE(t.p);
f = FOREACH g GENERATE group, COUNT(a);
DUMP f;
other = FOREACH a GENERATE id AS number, t.p AS place;
j = JOIN a BY TOTUPLE(id), other BY TOTUPLE(number);
k = FOREACH j GENERATE id, place;
DUMP k;
