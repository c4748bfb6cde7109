-- ordered
a = LOAD 'data/people.csv' USING TextLoader() AS (line:chararray);
b = FOREACH a GENERATE FLATTEN(TOKENIZE(line, ',')) AS w;
c = GROUP b BY w;
d = FOREACH c GENERATE group AS w, COUNT(b) AS n;
e = ORDER d BY n DESC, w;
DUMP e;
