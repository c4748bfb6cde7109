p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
SPLIT p INTO young IF age < 10, old IF age >= 10, german IF land == 'de';
DUMP young;
DUMP old;
DUMP german;
