p = LOAD 'data/people.csv' USING PigStorage(',') AS (id, name, age, land);
g = GROUP p BY land;
a = FOREACH g GENERATE group, AVG(p.age), AVG(p.name);
DUMP a;
m = LOAD 'data/mixed.txt' AS (a, b, c);
h = GROUP m ALL;
b = FOREACH h GENERATE AVG(m.a), AVG(m.b), AVG(m.c);
DUMP b;
