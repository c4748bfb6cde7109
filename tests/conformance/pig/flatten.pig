n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[]);
f = FOREACH n GENERATE FLATTEN(b), FLATTEN(b) AS (v2, s2);
DUMP f;
DESCRIBE f;
g = FOREACH n GENERATE id, FLATTEN(b.v), FLATTEN(t) AS (x:int, y);
DUMP g;
DESCRIBE g;
k = FOREACH n GENERATE FLATTEN((id, t)), FLATTEN({(1), (2)});
DUMP k;
h = FOREACH n GENERATE m#'k' + 1, (int)m#'l', m#'none';
DUMP h;
DESCRIBE h;
x = FOREACH n GENERATE id, b.(s, v) AS c, b AS d:{(w:long, z:chararray)};
DUMP x;
DESCRIBE x;
y = FOREACH n { e = FOREACH b GENERATE v * 2 AS w, s; z = e.w; GENERATE id, e, z, SUM(e.w); }
DUMP y;
DESCRIBE y;
