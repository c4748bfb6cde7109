-- ordered
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = ORDER p BY id;
b = RANK a;
DESCRIBE b;
c = FOREACH b GENERATE $0, id;
DUMP c;
