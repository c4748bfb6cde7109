p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p ALL;
a = FOREACH g GENERATE SUM(p.name);
DUMP a;
