o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
g = GROUP o BY id;
a = FOREACH g { i = o.item; d = DISTINCT i; GENERATE group, COUNT(d), COUNT(o); }
DUMP a;
