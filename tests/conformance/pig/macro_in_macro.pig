DEFINE older(r, n) RETURNS x { $x = FILTER $r BY age > $n; };
DEFINE names_of(r) RETURNS y { o = older($r, 6); $y = FOREACH o GENERATE name; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = names_of(p);
DUMP a;
