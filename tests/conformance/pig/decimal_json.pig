a = LOAD 'data/decimals.json' USING JsonLoader('x:bigdecimal, b:biginteger, n:int');
DUMP a;
DESCRIBE a;
