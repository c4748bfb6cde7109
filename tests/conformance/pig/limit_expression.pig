-- ordered
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = ORDER p BY id;
g = FOREACH (GROUP p ALL) GENERATE COUNT(p) AS n;
b = LIMIT a g.n / 3;
DUMP b;
