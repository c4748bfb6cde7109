DEFINE c `cat` OUTPUT('rows.txt');
a = LOAD 'data/people.csv';
b = STREAM a THROUGH c;
DUMP b;
