p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE [name, id], [name, id, land, age], [name, land], [name, id, land, name], ['a'#1], ['k', id];
DESCRIBE a;
DUMP a;
