a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
v = LOAD 'data/text.psv' USING PigStorage('|') AS (s, d, x, n);
b = FOREACH (GROUP a ALL) {
  n = DISTINCT a.n;
  s = DISTINCT a.s;
  p = DISTINCT a.(s, n);
  f = FILTER a BY n > 0;
  g = f.x;
  x = DISTINCT g;
  l = LIMIT n 3;
  GENERATE BagToString(n, ' '), s, p, x, l, COUNT(n);
};
DUMP b;
c = FOREACH (GROUP v ALL) {
  n = DISTINCT v.n;
  p = DISTINCT v.(s, n);
  GENERATE n, p;
};
DUMP c;
e = FOREACH (GROUP a BY s) { n = DISTINCT a.n; m = LIMIT n 1; GENERATE group, n, FLATTEN(m); };
DUMP e;
h = FOREACH a GENERATE TOBAG((s, n), (d, n)) AS t, TOBAG(s, n);
DESCRIBE h;
i = FOREACH h GENERATE FLATTEN(t);
DESCRIBE i;
DUMP i;
