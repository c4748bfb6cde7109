p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (LIMIT p 1) GENERATE 1, 2L, 3.5, 4.5F, 'text', true, null, 1e3, -7, 'it\'s', 'a\tb', '\u00e9';
DUMP a;
DESCRIBE a;
