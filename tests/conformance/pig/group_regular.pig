p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land USING 'regular';
a = FOREACH g GENERATE group, COUNT(p);
DUMP a;
