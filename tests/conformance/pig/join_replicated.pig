p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
j = JOIN p BY id, o BY id USING 'replicated';
DUMP j;
l = JOIN p BY id LEFT, o BY id USING 'replicated';
DUMP l;
