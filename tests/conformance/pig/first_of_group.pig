p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
a = FOREACH g { o = ORDER p BY age DESC, id DESC; f = LIMIT o 1; GENERATE group, FLATTEN(f), COUNT(p); }
DUMP a;
b = FOREACH g { o = ORDER p BY age; f = LIMIT o 1; GENERATE group, f.name, COUNT(f); }
DUMP b;
DESCRIBE b;
c = FOREACH p GENERATE id, FLATTEN(REGEX_EXTRACT_ALL(name, '(.)(.*)')) AS (x, y:chararray), FLATTEN(TOTUPLE(age, land)) AS (q, r);
DUMP c;
DESCRIBE c;
d = COGROUP p BY id, c BY id;
e = FOREACH d { f = LIMIT p 1; GENERATE group, f; }
DUMP e;
