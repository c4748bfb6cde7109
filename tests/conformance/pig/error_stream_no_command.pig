a = LOAD 'data/people.csv';
b = STREAM a THROUGH nothing_of_that_name;
DUMP b;
