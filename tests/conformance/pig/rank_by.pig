p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = RANK p BY land;
DUMP a;
b = RANK p BY age DESC, name;
DUMP b;
c = RANK p BY age DENSE;
DUMP c;
DESCRIBE c;
