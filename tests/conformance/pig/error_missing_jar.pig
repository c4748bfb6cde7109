REGISTER 'nowhere.jar';
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
DUMP p;
