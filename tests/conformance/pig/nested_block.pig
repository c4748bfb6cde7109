p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
g = COGROUP p BY id, o BY id;
a = FOREACH g { big = FILTER o BY price > 2.0; names = p.name; c = CROSS names, big; n = COUNT(big); GENERATE group, n, c, (n > 0 ? 'buyer' : 'none') AS kind; }
DUMP a;
DESCRIBE a;
b = FOREACH g GENERATE FLATTEN(p), FLATTEN(o);
DUMP b;
DESCRIBE b;
d = FOREACH (GROUP p BY land) { s = ORDER p BY age DESC, id; t = LIMIT s 2; u = FOREACH t GENERATE name, age; GENERATE group, u, COUNT(t), SUM(t.age), MAX(u.age); }
DUMP d;
DESCRIBE d;
e = FOREACH (GROUP p BY land) { x = p.age; y = DISTINCT x; z = ORDER y BY age; GENERATE group, z, COUNT(y), SUM(y.age), AVG(p.age); }
DUMP e;
f = FOREACH (GROUP p ALL) GENERATE group, MIN(p.age), MAX(p.name), SUM(p.id), COUNT(p);
DUMP f;
