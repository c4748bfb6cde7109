p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE FLATTEN(TOBAG(id, name)), age;
b = FOREACH a GENERATE (int)$0;
DUMP b;
