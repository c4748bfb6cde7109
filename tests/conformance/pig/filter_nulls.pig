p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY age IS NULL;
DUMP a;
b = FILTER p BY age IS NOT NULL AND land IS NOT NULL;
DUMP b;
c = FILTER p BY NOT (age IS NULL OR land IS NULL);
DUMP c;
d = FILTER p BY age == age;
DUMP d;
