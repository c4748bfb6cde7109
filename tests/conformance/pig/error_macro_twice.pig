DEFINE top(a) RETURNS b { $b = LIMIT $a 1; };
DEFINE top(a) RETURNS b { $b = LIMIT $a 2; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
t = top(p);
DUMP t;
