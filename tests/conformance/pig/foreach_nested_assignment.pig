p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p { twice = age * 2; big = twice + id; GENERATE id, twice, big AS b; }
DUMP a;
DESCRIBE a;
