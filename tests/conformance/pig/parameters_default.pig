%default least 6
%declare word 'ann'
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FILTER p BY age > $least;
DUMP a;
b = FILTER p BY name == '$word';
DUMP b;
