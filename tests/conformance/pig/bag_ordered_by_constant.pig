p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
x = FOREACH p GENERATE land, 1 AS one:int;
g = GROUP x BY land;
a = FOREACH g { o = ORDER x BY one; GENERATE group, FLATTEN(o.one), SUM(x.one); };
DUMP a;
