a = LOAD 'data/people.csv' USING TextLoader() AS (line:chararray);
b = FOREACH a GENERATE SIZE(line), line;
DUMP b;
c = LOAD 'data/people.csv' USING TextLoader();
DESCRIBE c;
d = FOREACH c GENERATE (chararray)$0;
DUMP d;
