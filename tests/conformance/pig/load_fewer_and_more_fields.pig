a = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray);
DUMP a;
b = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double, more:chararray, b:bag{t:(x:int)});
DUMP b;
DESCRIBE b;
