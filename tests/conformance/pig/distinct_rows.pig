p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE land, age;
d = DISTINCT a;
DUMP d;
b = DISTINCT (FOREACH p GENERATE name);
DUMP b;
