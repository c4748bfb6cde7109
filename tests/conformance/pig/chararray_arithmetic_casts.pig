p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE (int)'12' + id, (double)name, (int)land;
DUMP a;
