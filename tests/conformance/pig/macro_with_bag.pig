DEFINE count_by(rel, key) RETURNS res { g = GROUP $rel BY $key; $res = FOREACH g GENERATE group, COUNT($rel) AS n; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = count_by(p, land);
DUMP a;
b = count_by(p, age);
DUMP b;
DESCRIBE a;
