p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
j = JOIN p BY id, o BY id;
g = GROUP j BY p::land;
s = FOREACH g GENERATE group AS land, SUM(j.price) AS total;
k = JOIN p BY land, s BY land;
a = FOREACH k GENERATE p::name, s::total;
DUMP a;
DESCRIBE a;
