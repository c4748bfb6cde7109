n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH (FILTER n BY b IS NOT NULL) GENERATE id, DIFF(b, {(1, 'a')}), SUBTRACT(b, {(1, 'a'), (9, 'z')});
DUMP a;
