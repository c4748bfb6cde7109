p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
a = FOREACH p GENERATE id;
b = FOREACH (FILTER o BY price > 3.0) GENERATE item;
c = CROSS a, b;
DUMP c;
DESCRIBE c;
