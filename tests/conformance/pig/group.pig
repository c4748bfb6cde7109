p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
DUMP g;
DESCRIBE g;
a = FOREACH g GENERATE group, COUNT(p), SUM(p.age), AVG(p.age), MIN(p.name), MAX(p.id), COUNT(p.age), COUNT_STAR(p.age);
DUMP a;
DESCRIBE a;
k = GROUP p BY (land, age);
b = FOREACH k GENERATE FLATTEN(group) AS (l, ag), COUNT(p) AS n, p.name;
DUMP b;
DESCRIBE b;
all_p = GROUP p ALL;
t = FOREACH all_p GENERATE COUNT(p) AS n, SUM(p.age) AS s;
DUMP t;
u = FOREACH p GENERATE name, (double)age / t.s;
DUMP u;
n = FOREACH g { d = DISTINCT p.name; f = FILTER p BY age > 6; GENERATE group, COUNT(d), COUNT(f), SUM(f.age), d; }
DUMP n;
h = FILTER g BY COUNT(p) > 1;
DUMP h;
top = FOREACH g { o = ORDER p BY age DESC, id; l = LIMIT o 1; GENERATE group, FLATTEN(l.(name, age)); }
DUMP top;
DESCRIBE top;
