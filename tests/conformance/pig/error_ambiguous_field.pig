p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
q = FOREACH p GENERATE id, name;
j = JOIN p BY id, q BY id;
a = FOREACH j GENERATE id;
DUMP a;
