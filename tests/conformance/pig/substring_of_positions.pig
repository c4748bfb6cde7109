p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE SUBSTRING(name, 1, 2), SUBSTRING(name, 0, (int)SIZE(name) - 1), INDEXOF(name, 'n'), LAST_INDEX_OF(name, 'n'), REPLACE(name, 'n', ''), UPPER(SUBSTRING(name, 0, 1));
DUMP a;
