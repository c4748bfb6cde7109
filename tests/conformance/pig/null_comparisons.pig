p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id, (land == 'de' ? 1 : 0) AS x, (land != 'de' ? 1 : 0) AS y, (land IS NULL ? 1 : 0) AS z, (NOT (land == 'de') ? 1 : 0) AS w;
DUMP a;
