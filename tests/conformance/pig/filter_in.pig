p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY id IN (1, 3, 5);
DUMP a;
b = FILTER p BY NOT name IN ('ann', 'bob');
DUMP b;
c = FILTER p BY age IN (20, 7L);
DUMP c;
