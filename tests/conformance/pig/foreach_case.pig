p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE CASE id % 3 WHEN 0 THEN 'zero' WHEN 1 THEN 'one' ELSE 'two' END, CASE WHEN age IS NULL THEN 0.5 WHEN age > 9 THEN 1.5 ELSE 2.5 END;
DUMP a;
b = FOREACH p GENERATE CASE WHEN id > 4 THEN name END AS n;
DUMP b;
DESCRIBE b;
