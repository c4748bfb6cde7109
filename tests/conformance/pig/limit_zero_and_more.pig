p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = LIMIT p 0;
DUMP a;
b = LIMIT p 99;
DUMP b;
