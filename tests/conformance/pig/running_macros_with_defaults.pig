%default minimum '2.0'
DEFINE expensive(rel) RETURNS r { $r = FILTER $rel BY price > $minimum; };
o = LOAD 'data/orders.csv' USING PigStorage(',') AS (id:int, item:int, price:double);
a = expensive(o);
DUMP a;
