o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
a = FOREACH o GENERATE item / 3, item / 3.0, -item / 7, item % 3, -item % 7, 7 / item;
DUMP a;
