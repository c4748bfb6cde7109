p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
ASSERT p BY age > 6, 'too young';
DUMP p;
