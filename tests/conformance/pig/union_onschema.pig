p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
a = FOREACH p GENERATE id, name;
b = FOREACH o GENERATE (long)id AS id, price;
u = UNION ONSCHEMA a, b;
DUMP u;
DESCRIBE u;
