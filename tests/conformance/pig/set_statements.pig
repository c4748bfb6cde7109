SET default_parallel 2;
SET job.name 'test';
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (GROUP p BY land PARALLEL 3) GENERATE group, COUNT(p);
DUMP a;
