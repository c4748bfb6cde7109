p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
f = FILTER p BY age IS NOT NULL;
c = CUBE f BY CUBE(land), ROLLUP(name, age);
a = FOREACH c GENERATE FLATTEN(group), COUNT_STAR(cube);
DUMP a;
