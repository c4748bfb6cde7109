p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
c = CROSS p;
DESCRIBE c;
d = CROSS p, p;
DESCRIBE d;
DUMP d;
