p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id AS key:long, name AS who, age;
DESCRIBE a;
b = FOREACH a GENERATE key + 1, who;
DUMP b;
