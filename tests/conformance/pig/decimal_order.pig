-- ordered
a = LOAD 'data/decimals.txt' AS (id:int, x:bigdecimal);
o = ORDER a BY x, id;
DUMP o;
p = ORDER a BY x DESC, id DESC;
DUMP p;
q = RANK a BY x, id;
DUMP q;
r = RANK a BY x DESC, id DENSE;
DUMP r;
s = FOREACH (GROUP a ALL) { t = ORDER a BY x DESC, id; GENERATE FLATTEN(t); };
DUMP s;
