p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
a = FOREACH g { l = LIMIT p 100; GENERATE group, COUNT(l); }
DUMP a;
