p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY (land, age);
a = FOREACH g GENERATE group, COUNT_STAR(p);
DUMP a;
h = GROUP p BY age;
b = FOREACH h GENERATE group, p.id;
DUMP b;
