p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY age >= 7 AND age <= 20;
DUMP a;
b = FILTER p BY name != 'ann';
DUMP b;
c = FILTER p BY (age > 5 AND age < 20) OR land == 'fr';
DUMP c;
d = FILTER p BY NOT age > 6;
DUMP d;
