p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
a = COGROUP p BY id INNER, o BY id;
DUMP a;
b = COGROUP p BY id, o BY id INNER;
DUMP b;
c = COGROUP p BY id OUTER, o BY id INNER;
DUMP c;
