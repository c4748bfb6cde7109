a = LOAD 'data/cut_lines.json' USING JsonLoader('a:int, b:chararray');
DUMP a;
b = LOAD 'data/cut_nested.json' USING JsonLoader('a:int, t:(x:int, y:int), b:{(x:int)}, m:[chararray]');
DUMP b;
