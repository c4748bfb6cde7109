rmf out/never
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
kept = STORE p INTO 'out/never' USING PigStorage('|');
DUMP kept;
