-- An alias that is an argument means in a macro what it means outside, even where the macro makes it anew.
DEFINE narrowed(rel, other) RETURNS out { rows = FILTER $rel BY age > 6; more = FILTER $other BY age > 9; both = CROSS rows, more; $out = FOREACH both GENERATE $0 AS r, $4 AS o; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
more = FILTER p BY id < 9;
a = narrowed(p, more);
DUMP a;
DUMP more;
rows = FILTER p BY id > 2;
b = narrowed(rows, p);
DUMP b;
DUMP rows;
