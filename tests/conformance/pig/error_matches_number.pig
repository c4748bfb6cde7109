p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY id MATCHES '1';
DUMP a;
