-- ordered
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = ORDER p BY id DESC;
b = LIMIT a 3;
DUMP b;
c = LIMIT a 100;
DUMP c;
d = LIMIT a 0;
DUMP d;
