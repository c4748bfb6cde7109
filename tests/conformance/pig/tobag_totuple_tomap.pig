p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (FILTER p BY id < 4) GENERATE TOBAG(id, age), TOBAG(name, land), TOTUPLE(id, name, age), TOMAP(name, age);
DUMP a;
