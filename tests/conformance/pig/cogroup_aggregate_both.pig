p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
c = COGROUP p BY id, o BY id;
a = FOREACH c GENERATE group, COUNT(p), SUM(o.price), MAX(p.age), MIN(o.item);
DUMP a;
