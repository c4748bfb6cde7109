p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id, (age > 6 ? true : false) AS old, (boolean)'false' AS f;
b = FILTER a BY old;
DUMP b;
c = FILTER a BY NOT old AND f == false;
DUMP c;
DESCRIBE a;
