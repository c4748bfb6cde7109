DEFINE bigger(rel, field, least) RETURNS out { f = FILTER $rel BY $field > $least; $out = FOREACH f GENERATE id, $field AS value, '$field' AS what; };
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
x = bigger(p, age, 6);
DUMP x;
f = FILTER p BY id > 3;
y = bigger(f, id, 4);
DUMP y;
DESCRIBE y;
%declare limit 2
%default land 'de'
z = LIMIT (FILTER p BY land == '$land') $limit;
DUMP z;
