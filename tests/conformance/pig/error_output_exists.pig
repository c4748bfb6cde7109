p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
STORE p INTO 'data' USING PigStorage(',');
