p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
j = JOIN p BY id LEFT, o BY id;
a = FOREACH j GENERATE p::land AS land, (price IS NULL ? 0.0 : price) AS price;
g = GROUP a BY land;
r = FOREACH g GENERATE group AS land, COUNT(a) AS n, SUM(a.price) AS total, ROUND_TO(AVG(a.price), 2) AS mean;
DUMP r;
DESCRIBE r;
