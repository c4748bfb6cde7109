p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
c = CUBE p BY CUBE(land);
a = FOREACH c GENERATE FLATTEN(group), COUNT_STAR(cube), SUM(cube.age);
DUMP a;
