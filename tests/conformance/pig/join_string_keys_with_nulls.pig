p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
q = FOREACH p GENERATE land, id;
j = JOIN p BY land LEFT, q BY land;
a = FOREACH j GENERATE p::id, q::id;
DUMP a;
