-- Values of several types in a bag are NULL to DESCRIBE, and bytearrays under a name that AS gives.
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE TOBAG(id, name), TOBAG(id, age), TOBAG(age, 2L, name) AS named, TOBAG(id, 0.5) AS half:{(h)}, TOBAG(name, null), TOBAG(id, name) AS any:bag{};
DESCRIBE a;
DUMP a;
b = FOREACH p GENERATE FLATTEN(TOBAG(id, name)), age;
DESCRIBE b;
c = GROUP b BY $0;
DESCRIBE c;
DUMP c;
d = FOREACH p GENERATE FLATTEN(TOBAG(id, name)) AS v, age;
DESCRIBE d;
e = FILTER d BY v IS NOT NULL;
DUMP e;
f = FOREACH b GENERATE ($0 IS NULL ? 'none' : 'some'), age;
DUMP f;
