%declare least 2
%declare limit `expr $least + 1`
%default limit `echo 9`
%default word `echo '  some words ' | tr a-z A-Z`
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (FILTER p BY id > $limit) GENERATE id, '$word';
DUMP a;
