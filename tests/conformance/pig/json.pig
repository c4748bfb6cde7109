j = LOAD 'data/rows.json' USING JsonLoader('id:int, name:chararray, price:double, t:(a:int,b:chararray), b:{(x:int)}, m:map[chararray]');
DUMP j;
DESCRIBE j;
