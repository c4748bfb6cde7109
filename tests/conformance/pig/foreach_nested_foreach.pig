p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
a = FOREACH g { f = FOREACH p GENERATE name, age * 2 AS twice; GENERATE group, SUM(f.twice), f; }
DUMP a;
DESCRIBE a;
