p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
f = FILTER p BY id > 2;
DESCRIBE f::ages;
