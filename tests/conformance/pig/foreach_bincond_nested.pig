p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id, (age IS NULL ? -1 : (age > 10 ? 1 : 0)) AS k;
DUMP a;
DESCRIBE a;
