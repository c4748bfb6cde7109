p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
q = FOREACH p GENERATE id AS qid, land AS qland;
j = JOIN p BY id, o BY id, q BY qid;
DUMP j;
