o = LOAD 'data/orders.csv' USING PigStorage(',');
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = JOIN o BY (int) $1 LEFT OUTER, p BY id;
DESCRIBE a;
DUMP a;
b = JOIN p BY id RIGHT, o BY (int) $1;
DUMP b;
