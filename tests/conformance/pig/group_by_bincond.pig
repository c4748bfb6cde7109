p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY (land, (age > 6 ? 'old' : 'young'));
a = FOREACH g GENERATE FLATTEN(group) AS (l, k), COUNT(p);
DUMP a;
