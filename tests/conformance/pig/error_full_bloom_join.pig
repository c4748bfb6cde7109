p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, no:int, price:double);
j = JOIN p BY id FULL OUTER, o BY id USING 'bloom';
DUMP j;
