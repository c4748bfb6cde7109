p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
j = JOIN p BY id, o BY id;
g = GROUP j BY (p::land, p::name);
a = FOREACH g GENERATE FLATTEN(group) AS (land, name), MAX(j.o::price) AS most;
DUMP a;
DESCRIBE a;
