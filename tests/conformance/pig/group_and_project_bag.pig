p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
a = FOREACH g GENERATE group, p.(name, age), p.$0;
DUMP a;
DESCRIBE a;
