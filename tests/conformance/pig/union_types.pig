p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id AS x;
b = FOREACH p GENERATE (double)age AS x;
u = UNION a, b;
DUMP u;
DESCRIBE u;
c = FOREACH p GENERATE (long)id AS x, name;
v = UNION a, c;
DESCRIBE v;
