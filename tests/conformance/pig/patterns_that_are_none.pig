p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE STRSPLIT('x-y', '-');
DUMP a;
b = FOREACH p GENERATE STRSPLIT(name, '(');
DUMP b;
c = FOREACH p GENERATE REPLACE(name, '[', '-'), STRSPLITTOBAG(name, '('), REPLACE(name, 'a', '$2');
DUMP c;
