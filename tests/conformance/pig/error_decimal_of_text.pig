a = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:bigdecimal);
DUMP a;
