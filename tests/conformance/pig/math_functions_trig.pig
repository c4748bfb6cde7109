p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (LIMIT p 1) GENERATE SIN(0.5), COS(0.5), TAN(0.5), ASIN(0.5), ACOS(0.5), ATAN(0.5), SINH(0.5), COSH(0.5), TANH(0.5);
DUMP a;
