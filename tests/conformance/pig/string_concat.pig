p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE CONCAT(name, land), CONCAT(name, '-', (chararray)id), CONCAT('a', 'b', 'c', 'd');
DUMP a;
DESCRIBE a;
