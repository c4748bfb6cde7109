rmf out/short_of_fields
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
STORE p INTO 'out/short_of_fields' USING PigStorage(',', '-schema');
a = LOAD 'out/short_of_fields' USING PigStorage(',') AS (id:int, name:chararray);
DUMP a;
