p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id;
b = FOREACH p GENERATE id, name;
u = UNION a, b;
c = FOREACH u GENERATE name;
DUMP c;
