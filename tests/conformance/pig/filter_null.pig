p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY age > 6 OR NOT (age < 6);
DUMP a;
b = FILTER p BY age IS NULL OR land IS NULL;
DUMP b;
c = FILTER p BY NOT (age > 6 AND land == 'fr');
DUMP c;
