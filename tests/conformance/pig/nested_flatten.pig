n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
g = GROUP n ALL;
a = FOREACH g {
    each = FOREACH n GENERATE id, FLATTEN(b);
    words = FOREACH n GENERATE FLATTEN(TOKENIZE('a b a'));
    some = DISTINCT words;
    large = FILTER each BY v > 1;
    GENERATE COUNT(words), COUNT(some), each, large;
};
DESCRIBE a;
DUMP a;
c = FOREACH g { both = FOREACH n GENERATE FLATTEN(t), FLATTEN(b); GENERATE both; };
DESCRIBE c;
DUMP c;
