p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, no:int, price:double);
g = COGROUP p BY id, o BY id USING 'merge';
DUMP g;
