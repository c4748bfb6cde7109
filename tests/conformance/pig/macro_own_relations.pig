-- A macro's own relations have the macro's name and the number of the call in theirs, outside of it.
DEFINE pairs(rel) RETURNS out { old = FILTER $rel BY age > 8; young = FILTER $rel BY age <= 8; both = CROSS old, young; $out = FOREACH both GENERATE old::id, young::name; };
DEFINE grouped(rel, key) RETURNS out { some = FILTER $rel BY id > 1; $out = GROUP some BY $key; };
DEFINE outer_pairs(rel) RETURNS out { first = pairs($rel); few = LIMIT first 0; $out = UNION first, few; again = grouped($rel, land); };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = pairs(p);
DESCRIBE a;
b = pairs(p);
DESCRIBE b;
c = FOREACH b GENERATE id;
DESCRIBE c;
d = grouped(p, age);
DESCRIBE d;
e = FOREACH d GENERATE group, COUNT(macro_grouped_some_0);
DUMP e;
f = outer_pairs(p);
DESCRIBE f;
DUMP f;
DUMP macro_pairs_old_1;
