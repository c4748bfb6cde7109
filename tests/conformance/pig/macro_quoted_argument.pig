DEFINE counted(rel, field) RETURNS out { g = GROUP $rel BY $field; $out = FOREACH g GENERATE group, COUNT($rel), '$field'; };
DEFINE again(rel, field) RETURNS out { $out = counted($rel, $field); };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = counted(p, 'land');
b = ORDER a BY group;
DUMP b;
c = again(p, 'land');
d = ORDER c BY group;
DUMP d;
