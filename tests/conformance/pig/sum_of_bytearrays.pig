a = LOAD 'data/people.csv' USING PigStorage(',') AS (id, name, age, land);
g = GROUP a ALL;
b = FOREACH g GENERATE SUM(a.id), AVG(a.age), MAX(a.id), COUNT(a.age);
DUMP b;
DESCRIBE b;
