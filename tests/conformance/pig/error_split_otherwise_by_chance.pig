p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
SPLIT p INTO a IF id > 1 AND RANDOM() < 0.5, b OTHERWISE;
