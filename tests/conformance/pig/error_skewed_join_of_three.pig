p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, no:int, price:double);
q = FOREACH p GENERATE *;
j = JOIN p BY id, o BY id, q BY id USING 'skewed';
DUMP j;
