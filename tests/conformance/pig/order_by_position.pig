-- ordered
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = ORDER p BY $2 DESC, $0;
DUMP a;
b = ORDER p BY * ;
DUMP b;
