a = LOAD 'data/nested.txt' AS (id:int, b:bag{r:(x:int, y:chararray)}, t:(p:int, q:chararray), m:map[int]);
f = FOREACH a { xs = FOREACH b GENERATE x; c = CROSS b, xs; GENERATE id AS n:bytearray, b AS c2:{(k:int, w:bytearray)}, c; };
DESCRIBE f;
DUMP f;
e = FOREACH a GENERATE REGEX_SEARCH(t.q, '(.)'), FLATTEN(REGEX_SEARCH(t.q, '(.)'));
DESCRIBE e;
