p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY (land, name);
a = FOREACH g GENERATE group.$0, group.name, group;
DUMP a;
DESCRIBE a;
