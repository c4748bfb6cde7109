DEFINE joined(rel) RETURNS out { $out = JOIN $rel BY id, lands BY id; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
lands = FOREACH p GENERATE id, land;
a = joined(p);
DUMP a;
