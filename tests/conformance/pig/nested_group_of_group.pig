p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY (land, age);
h = FOREACH g GENERATE group.land AS land, COUNT(p) AS n;
k = GROUP h BY land;
a = FOREACH k GENERATE group, SUM(h.n), MAX(h.n), COUNT(h);
DUMP a;
