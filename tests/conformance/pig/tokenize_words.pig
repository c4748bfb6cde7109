a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray);
b = FOREACH a GENERATE FLATTEN(TOKENIZE(s)) AS w;
c = FOREACH (GROUP b BY w) GENERATE group, COUNT(b);
DUMP c;
d = FOREACH a GENERATE TOKENIZE(d, '-:');
DUMP d;
DESCRIBE d;
