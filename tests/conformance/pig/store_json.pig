-- rows only
rmf out/js
n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
STORE n INTO 'out/js' USING JsonStorage();
exec;
a = LOAD 'out/js' USING TextLoader() AS (line:chararray);
DUMP a;
rmf out/js
