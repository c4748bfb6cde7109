p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
a = FOREACH g { s = ORDER p BY age DESC, id; l = LIMIT s 1; GENERATE group, FLATTEN(l.name); }
DUMP a;
