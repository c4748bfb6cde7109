p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
ASSERT p BY id > 0, 'ids are positive';
DUMP p;
