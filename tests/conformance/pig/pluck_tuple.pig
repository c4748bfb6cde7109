p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
DEFINE pluck PluckTuple('p::');
j = JOIN p BY id, o BY id;
a = FOREACH j GENERATE FLATTEN(pluck(*));
DESCRIBE a;
DUMP a;
