p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
DUMP g;
DESCRIBE g;
a = FOREACH g GENERATE group AS land, COUNT(p) AS n, AVG(p.age) AS mean;
DUMP a;
DESCRIBE a;
