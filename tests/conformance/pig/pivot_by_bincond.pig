p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
a = FOREACH g { y = FILTER p BY age < 10; o = FILTER p BY age >= 10; GENERATE group, COUNT(y) AS young, COUNT(o) AS old; }
DUMP a;
