p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE TOBAG(id, name) AS both:{(x:chararray)};
DUMP a;
