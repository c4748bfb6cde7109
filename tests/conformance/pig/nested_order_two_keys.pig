p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p ALL;
a = FOREACH g { o = ORDER p BY land DESC, age; l = LIMIT o 2; GENERATE FLATTEN(l.(land, age)); }
DUMP a;
