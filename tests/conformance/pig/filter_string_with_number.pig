p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY (int)name IS NULL AND age > 5.5;
DUMP a;
b = FILTER p BY (chararray)age == '20';
DUMP b;
