rmf out/people
rmf out/nested
rmf out/json
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
old = FILTER p BY age > 6;
STORE old INTO 'out/people' USING PigStorage('|');
STORE n INTO 'out/nested';
STORE n INTO 'out/json' USING JsonStorage();
a = LOAD 'out/people' USING PigStorage('|') AS (id:int, name:chararray, age:int, land:chararray);
DUMP a;
b = LOAD 'out/nested' AS (line:chararray, b:chararray, t:chararray, m:chararray);
DUMP b;
j = LOAD 'out/json' USING TextLoader() AS (line:chararray);
DUMP j;
rmf out/people
rmf out/nested
rmf out/json
