p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
a = FOREACH p GENERATE id, land;
u = UNION ONSCHEMA a, o, p;
DESCRIBE u;
b = FOREACH (GROUP u ALL) GENERATE COUNT_STAR(u), COUNT(u.price), COUNT(u.name);
DUMP b;
