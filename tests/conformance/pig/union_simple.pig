p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id, name;
b = FOREACH p GENERATE id + 10 AS id, land AS name;
u = UNION a, b;
DUMP u;
DESCRIBE u;
