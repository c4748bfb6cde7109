p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
c = COGROUP p BY id, o BY id;
f = FILTER c BY IsEmpty(o);
a = FOREACH f GENERATE FLATTEN(p);
DUMP a;
