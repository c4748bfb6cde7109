p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
=> FILTER p BY id > 4;
DUMP @;
