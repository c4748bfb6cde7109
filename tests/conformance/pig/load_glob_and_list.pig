a = LOAD 'data/{people,orders}.csv' USING PigStorage(',') AS (x:chararray, y:chararray);
b = FOREACH (GROUP a ALL) GENERATE COUNT(a);
DUMP b;
c = LOAD 'data/people.csv,data/orders.csv' USING PigStorage(',') AS (x:int);
d = FOREACH (GROUP c ALL) GENERATE COUNT_STAR(c), SUM(c.x);
DUMP d;
