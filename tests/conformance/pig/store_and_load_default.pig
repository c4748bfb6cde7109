-- rows only
rmf out/sd
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
STORE p INTO 'out/sd';
exec;
a = LOAD 'out/sd' AS (id:int, name:chararray, age:int, land:chararray);
DUMP a;
rmf out/sd
