p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY (land, age);
a = FOREACH g GENERATE FLATTEN(group), COUNT(p) AS n;
DUMP a;
DESCRIBE a;
b = FOREACH g GENERATE FLATTEN(group) AS (l, a), FLATTEN(p.name) AS who;
DUMP b;
