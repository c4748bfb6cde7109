p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p ALL;
a = FOREACH g GENERATE group, COUNT(p), SUM(p.age), MIN(p.name), MAX(p.name);
DUMP a;
