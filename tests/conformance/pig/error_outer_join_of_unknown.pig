o = LOAD 'data/orders.csv' USING PigStorage(',');
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = JOIN p BY id LEFT OUTER, o BY (int) $1;
DESCRIBE a;
DUMP a;
