p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
l = JOIN p BY id LEFT OUTER, o BY id;
DUMP l;
r = JOIN p BY id RIGHT OUTER, o BY id;
DUMP r;
f = JOIN p BY id FULL OUTER, o BY id;
DUMP f;
