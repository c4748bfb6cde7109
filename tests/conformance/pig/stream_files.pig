-- rows only: the lines of a command may be in files beside it, and files of the lake lie there too.
DEFINE sorted `sort given.txt` INPUT('given.txt' USING PigStreaming(';')) STDERR('complaints' LIMIT 3);
DEFINE copied `cp from.txt to.txt` INPUT('from.txt') OUTPUT('to.txt' USING PigStreaming());
DEFINE with_lands `cat - lands.txt` CACHE('data/people.csv#lands.txt');
DEFINE with_orders `cat orders.csv -` CACHE('data/orders.csv') SHIP() OUTPUT(stdout USING PigStreaming(','));
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = STREAM p THROUGH sorted;
DUMP a;
b = STREAM p THROUGH copied AS (id:int, name:chararray, age:int, land:chararray);
c = FOREACH b GENERATE id + 1, land;
DUMP c;
d = STREAM p THROUGH with_lands;
DUMP d;
few = FOREACH (FILTER p BY id == 1) GENERATE null;
e = STREAM few THROUGH with_orders AS (id:int, item:int, price:double);
DUMP e;
none = FILTER p BY id > 1000;
f = STREAM none THROUGH `echo nobody`;
DUMP f;
