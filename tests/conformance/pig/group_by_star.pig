o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
q = FOREACH o GENERATE id, item;
g = GROUP q BY (id, item);
a = FOREACH g GENERATE group.id, group.item, COUNT_STAR(q);
DUMP a;
