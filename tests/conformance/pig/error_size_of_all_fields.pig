o = LOAD 'data/people.csv' USING PigStorage(',');
a = FOREACH o GENERATE SIZE(*);
DUMP a;
