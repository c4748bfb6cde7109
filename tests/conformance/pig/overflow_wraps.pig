p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (FILTER p BY id < 3) GENERATE 2147483647 + id, 9223372036854775807L + id, 2147483647 * 2, -2147483647 - id - 1, (float)16777217, 0.1 + 0.2, 1.0F / 3, 3 * 1.1F, 7L / 2, 7 % -3, -7 % 3;
DUMP a;
