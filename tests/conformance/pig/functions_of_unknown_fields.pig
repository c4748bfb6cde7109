o = LOAD 'data/people.csv' USING PigStorage(',');
a = FOREACH o GENERATE TOTUPLE(*), TOBAG(*), SIZE(TOTUPLE($1 ..)), TOTUPLE('x', $2 .., 1);
DUMP a;
