p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER (FILTER p BY id > 1) BY id < 6;
b = FOREACH (DISTINCT (FOREACH a GENERATE land)) GENERATE UPPER(land);
DUMP b;
