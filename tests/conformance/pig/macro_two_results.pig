DEFINE halves(rel, f, v) RETURNS low, high { $low = FILTER $rel BY $f < $v; $high = FILTER $rel BY $f >= $v; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a, b = halves(p, age, 10);
DUMP a;
DUMP b;
