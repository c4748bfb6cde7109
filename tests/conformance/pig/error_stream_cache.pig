DEFINE c `cat` CACHE('data/nobody.csv#names');
a = LOAD 'data/people.csv';
b = STREAM a THROUGH c;
DUMP b;
