p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
f = FILTER p BY land IS NULL;
j = JOIN f BY land, p BY land;
g = FOREACH (GROUP j ALL) GENERATE COUNT(j);
DUMP g;
e = FOREACH (LIMIT p 1) GENERATE 'end';
DUMP e;
