p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (LIMIT (ORDER p BY id) 2) GENERATE SPRINTF('%s is %d', name, age), SPRINTF('%05d|%-5s|%.2f', id, name, 1.005), SPRINTF('%x %o %e', 255, 8, 12345.678), SPRINTF('%,d', 1234567);
DUMP a;
