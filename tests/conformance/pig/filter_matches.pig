p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY name MATCHES '[a-j].*';
DUMP a;
b = FILTER p BY NOT (name MATCHES '.*e');
DUMP b;
c = FILTER p BY land MATCHES 'd|fr';
DUMP c;
