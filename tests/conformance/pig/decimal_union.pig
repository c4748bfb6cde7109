a = LOAD 'data/decimals.txt' AS (id:int, x:bigdecimal);
n = LOAD 'data/decimal_names.txt' AS (x:bigdecimal, name:chararray);
i = LOAD 'data/decimals.txt' AS (id:int, x:double);
u = UNION ONSCHEMA a, i;
DESCRIBE u;
DUMP u;
v = UNION ONSCHEMA n, a;
DUMP v;
DESCRIBE v;
