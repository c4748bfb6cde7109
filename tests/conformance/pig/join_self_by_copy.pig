p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
q = FOREACH p GENERATE *;
j = JOIN p BY land, q BY land;
a = FILTER j BY p::id < q::id;
b = FOREACH a GENERATE p::name, q::name, p::land;
DUMP b;
DESCRIBE b;
