p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY $3;
a = FOREACH g GENERATE $0, COUNT($1), SUM($1.$2);
DUMP a;
DESCRIBE a;
