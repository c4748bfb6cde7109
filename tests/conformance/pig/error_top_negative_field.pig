a = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP a ALL;
f = FOREACH g GENERATE TOP(2, -1, a);
DUMP f;
