a = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
f = FOREACH a GENERATE UniqueID(), CONCAT(UniqueID(), name) AS code, id;
DESCRIBE f;
DUMP f;
kept = FILTER f BY uniqueid != '0-1';
n = FOREACH (GROUP kept ALL) GENERATE COUNT(kept);
DUMP n;
