-- rows only
rmf out/f1
rmf out/f2
rmf out/f3
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
STORE p INTO 'out/f1' USING PigStorage('|');
STORE p INTO 'out/f2' USING PigStorage('\u0001');
a = FOREACH p GENERATE id, (id, name) AS t, {(age)} AS b, TOMAP('k', land) AS m;
STORE a INTO 'out/f3';
exec;
x = LOAD 'out/f1' USING TextLoader() AS (l:chararray);
DUMP x;
y = LOAD 'out/f2' USING PigStorage('\u0001') AS (id:int, name:chararray);
DUMP y;
z = LOAD 'out/f3' USING TextLoader() AS (l:chararray);
DUMP z;
rmf out/f1
rmf out/f2
rmf out/f3
