p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
j = JOIN p BY id LEFT OUTER, o BY id;
g = GROUP j BY p::name;
a = FOREACH g GENERATE group, COUNT(j.o::item), COUNT_STAR(j);
DUMP a;
