DEFINE chosen(rel) RETURNS out { old = FILTER $rel BY age > 8; $out = FOREACH old GENERATE id, age AS old; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = chosen(p);
DUMP a;
