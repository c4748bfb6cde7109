p = LOAD 'data/people.csv' USING PigStorage(',', '-schema');
DUMP p;
