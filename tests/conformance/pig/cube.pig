p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
c = CUBE p BY CUBE(land, name);
f = FOREACH c GENERATE FLATTEN(group), COUNT(cube), SUM(cube.age);
DUMP f;
DESCRIBE c;
DESCRIBE f;
r = CUBE p BY ROLLUP(land, name);
g = FOREACH r GENERATE FLATTEN(group) AS (l, n), COUNT_STAR(cube) AS k;
DUMP g;
