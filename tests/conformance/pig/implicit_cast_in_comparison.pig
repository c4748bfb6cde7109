a = LOAD 'data/people.csv' USING PigStorage(',') AS (id, name, age, land);
b = FILTER a BY id > 2 AND age < 20.5;
DUMP b;
c = FILTER a BY name == 'ann';
DUMP c;
