-- ordered
a = LOAD 'data/nested.txt' AS (id:int, b:bag{r:(x:int, y:chararray)}, t:(p:int, q:chararray), m:map[int]);
s = FOREACH a GENERATE id, ((id == 3) ? (tuple(int, chararray))null : t) AS u, (t.q, id) AS v;
o = ORDER s BY u, id;
f = FOREACH o GENERATE id, u;
DUMP f;
d = ORDER s BY v DESC, id;
e = FOREACH d GENERATE id, v;
DUMP e;
