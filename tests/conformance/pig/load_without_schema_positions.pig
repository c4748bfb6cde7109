a = LOAD 'data/people.csv' USING PigStorage(',');
b = FOREACH a GENERATE $0, $1, $3;
DUMP b;
c = FOREACH a GENERATE $0 + 1, (chararray)$1, $2 * 1.5;
DUMP c;
DESCRIBE c;
