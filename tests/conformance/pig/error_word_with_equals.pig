p=LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray);
DUMP p;
