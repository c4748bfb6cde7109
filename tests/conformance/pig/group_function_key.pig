p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY SUBSTRING(name, 0, 1);
a = FOREACH g GENERATE group, p.name;
DUMP a;
