a = LOAD 'data/nested.txt' AS (id:int, b, t, m:map[]);
f = FOREACH a GENERATE id, FLATTEN(m);
DESCRIBE f;
DUMP f;
g = FOREACH a GENERATE FLATTEN(m) AS (k:chararray, v:int), id;
DESCRIBE g;
DUMP g;
