p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
a = FOREACH g GENERATE group, TOP(1, 0, p);
DUMP a;
DESCRIBE a;
b = FOREACH (GROUP p ALL) GENERATE TOP(2, 0, p);
DUMP b;
