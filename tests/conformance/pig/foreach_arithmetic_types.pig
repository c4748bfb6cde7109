o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
a = FOREACH o GENERATE id + item, id * price, item / 7, item % 7, price / 2, -price, id - 1L, item * 1.0F;
DUMP a;
DESCRIBE a;
