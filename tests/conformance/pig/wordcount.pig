-- ordered
lines = LOAD 'data/text.psv' USING TextLoader() AS (line:chararray);
words = FOREACH lines GENERATE FLATTEN(TOKENIZE(line)) AS word;
DESCRIBE words;
good = FILTER words BY word MATCHES '\\w+';
g = GROUP good BY LOWER(word);
c = FOREACH g GENERATE group AS word, COUNT(good) AS n;
o = ORDER c BY n DESC, word;
DUMP o;
w = FOREACH lines GENERATE FLATTEN(TOKENIZE(line));
DESCRIBE w;
