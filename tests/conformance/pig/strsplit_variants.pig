a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray);
b = FOREACH a GENERATE STRSPLIT(s, ' ', 2), STRSPLIT(d, '-'), STRSPLIT(d, '-', -1), STRSPLIT(s, ',', 0);
DUMP b;
DESCRIBE b;
c = FOREACH a GENERATE STRSPLITTOBAG(s, ','), STRSPLITTOBAG(d, '-', 2);
DUMP c;
DESCRIBE c;
