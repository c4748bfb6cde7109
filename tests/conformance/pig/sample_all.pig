p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = SAMPLE p 1.0;
b = FOREACH (GROUP a ALL) GENERATE COUNT(a);
DUMP b;
