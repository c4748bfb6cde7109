a = LOAD 'data/people.csv' USING PigStorage(',', '-tagFile') AS (f:chararray, id:int, name:chararray);
b = LIMIT (ORDER a BY id) 2;
DUMP b;
