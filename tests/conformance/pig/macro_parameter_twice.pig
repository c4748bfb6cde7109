p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
DEFINE chosen(r, n, n) RETURNS q { $q = FILTER $r BY id == $n; };
a = chosen(p, 1, 2);
DUMP a;
