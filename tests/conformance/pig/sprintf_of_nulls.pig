p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (LIMIT (ORDER p BY id) 1) GENERATE SPRINTF('%s|%d', 'x', (int)null), SPRINTF((chararray)null, 1), SPRINTF('%s', 'y'), SPRINTF('plain');
DUMP a;
