p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE REPLACE(name, '(.)(.)', '$2$1'), REPLACE(name, '[aeiou]', ''), REPLACE('a+b', '\\+', '-'), REPLACE(name, '^', '>');
DUMP a;
