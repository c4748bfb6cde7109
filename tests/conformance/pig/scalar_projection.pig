p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
g = GROUP o ALL;
m = FOREACH g GENERATE MAX(o.price) AS most;
a = FOREACH o GENERATE id, price / m.most;
DUMP a;
