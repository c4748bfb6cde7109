DEFINE chosen(rel, field) RETURNS out { old = FILTER $rel BY age > 8; both = CROSS old, $rel; $out = FOREACH both GENERATE old::$field; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = chosen(p, name);
DUMP a;
