p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE *, id AS again;
DUMP a;
DESCRIBE a;
b = FOREACH p GENERATE $1.., id;
DUMP b;
c = FOREACH p GENERATE ..name, age..land;
DESCRIBE c;
DUMP c;
