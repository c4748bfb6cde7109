p = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
q = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
r = JOIN p BY id, q BY id USING 'merge-sparse';
DUMP r;
