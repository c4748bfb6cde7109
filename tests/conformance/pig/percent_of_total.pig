o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
g = GROUP o ALL;
t = FOREACH g GENERATE SUM(o.price) AS total;
a = FOREACH o GENERATE item, ROUND_TO(price / t.total * 100, 1);
DUMP a;
