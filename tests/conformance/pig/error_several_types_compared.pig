p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE FLATTEN(TOBAG(id, 2.5)), age;
b = FILTER a BY $0 == 3;
DUMP b;
