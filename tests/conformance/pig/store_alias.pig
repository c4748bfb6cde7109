-- rows only
rmf out/kept
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
kept = STORE p INTO 'out/kept' USING PigStorage('|');
DESCRIBE kept;
exec;
back = LOAD 'out/kept' USING PigStorage('|') AS (id:int, name:chararray);
DUMP back;
rmf out/kept
