p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
q = FOREACH p GENERATE id, land;
c = COGROUP p BY id, o BY id, q BY id;
a = FOREACH c GENERATE group, COUNT(p), COUNT(o), COUNT(q);
DUMP a;
DESCRIBE c;
