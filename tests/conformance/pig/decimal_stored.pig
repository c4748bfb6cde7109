-- rows only
rmf out/decimals
a = LOAD 'data/decimals.txt' AS (id:int, x:bigdecimal);
STORE a INTO 'out/decimals/plain';
STORE a INTO 'out/decimals/schema' USING PigStorage(',', '-schema');
STORE a INTO 'out/decimals/json' USING JsonStorage();
n = LOAD 'data/nested_decimals.txt' AS (id:int, t:tuple(x:bigdecimal,s:chararray), b:bag{r:(y:bigdecimal)}, m:map[bigdecimal]);
STORE n INTO 'out/decimals/nested' USING JsonStorage();
i = LOAD 'data/big_integers.txt' AS (id:int, x:biginteger);
STORE i INTO 'out/decimals/integers' USING JsonStorage();
fs -cat out/decimals/plain/part*
fs -cat out/decimals/schema/part*
fs -cat out/decimals/json/part*
fs -cat out/decimals/nested/part*
fs -cat out/decimals/integers/part*
b = LOAD 'out/decimals/schema' USING PigStorage(',');
DUMP b;
DESCRIBE b;
c = LOAD 'out/decimals/json' USING JsonLoader();
DUMP c;
DESCRIBE c;
d = LOAD 'out/decimals/nested' USING JsonLoader();
DUMP d;
DESCRIBE d;
e = LOAD 'out/decimals/integers' USING JsonLoader();
DUMP e;
