-- A map within a map is written as Java writes one where it is shown, and as Pig does where it is stored or read again.
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id, TOMAP('in', TOMAP('age', age)), TOMAP('t', (id, TOMAP('n', name), {(land, TOMAP('m', TOMAP('l', land)))})), TOMAP('land', land);
DUMP a;
b = FOREACH a GENERATE id, BagToString({($1, $3, id)}), BagToString(TOBAG(($1, $3)));
DUMP b;
c = FOREACH p GENERATE TOMAP('x', TOMAP('y', TOMAP('z', age)));
DUMP c;
