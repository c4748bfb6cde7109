DEFINE c `cat` SHIP('no_such_file.py');
a = LOAD 'data/people.csv';
b = STREAM a THROUGH c;
DUMP b;
