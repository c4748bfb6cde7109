-- ordered
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = ORDER p BY land, age DESC, id;
DUMP a;
b = ORDER p BY name, id DESC;
DUMP b;
