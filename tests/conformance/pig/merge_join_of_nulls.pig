-- rows only: a merge join of several keys takes a null in them for like another, one of a single key drops it.
rmf out/sorted_for_merge
p = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
q = FOREACH p GENERATE (item > 101 ? null : id) AS x, (item > 100 ? null : item) AS y, item;
s = ORDER q BY x, y;
STORE s INTO 'out/sorted_for_merge';
EXEC;
a = LOAD 'out/sorted_for_merge' AS (x:int, y:int, item:int);
b = LOAD 'out/sorted_for_merge' AS (x:int, y:int, item:int);
c = JOIN a BY (x, y), b BY (x, y) USING 'merge';
DUMP c;
d = JOIN a BY x, b BY x USING 'merge';
DUMP d;
e = JOIN a BY (x, y), b BY (x, y);
DUMP e;
