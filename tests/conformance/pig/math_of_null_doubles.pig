p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (FILTER p BY age IS NULL) GENERATE CEIL((double)age), age + 1, age * 0, -age, age / 1;
DUMP a;
