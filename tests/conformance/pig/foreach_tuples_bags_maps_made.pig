p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (FILTER p BY id < 3) GENERATE (id, name), {(id, age), (1, 2)}, TOTUPLE(id) AS t, TOBAG(id, age) AS b, TOMAP('a', id, 'b', age) AS m, ['k'#'v', 'n'#1] AS n;
DUMP a;
