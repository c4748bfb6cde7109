p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY id < 3;
b = FILTER p BY id > 2;
u = UNION a, b;
c = FOREACH (GROUP u ALL) GENERATE COUNT(u);
DUMP c;
