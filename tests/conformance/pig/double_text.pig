p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (LIMIT p 1) GENERATE 1.0, 100.0, 1e7, 1.5e-5, 12345678.9, 0.001, 1e21, 1.0F, 3.4e38F, 123456.789F, -0.0, 1.0/3.0;
DUMP a;
