p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
SPLIT p INTO de IF land == 'de', fr IF land == 'fr', rest OTHERWISE;
DUMP de;
DUMP rest;
SPLIT p INTO x IF id > 3, y OTHERWISE;
DUMP y;
