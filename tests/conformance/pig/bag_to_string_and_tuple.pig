n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH (FILTER n BY b IS NOT NULL) GENERATE id, BagToString(b), BagToString(b, '|'), BagToTuple(b);
DUMP a;
