p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id, ((age > 6 AND land == 'de') ? 1 : 0), ((age > 6 OR land == 'de') ? 1 : 0), (NOT age > 6 ? 1 : 0);
DUMP a;
