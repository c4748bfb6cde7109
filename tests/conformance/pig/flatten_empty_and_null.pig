n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n GENERATE id, FLATTEN(b);
DUMP a;
b = FOREACH n GENERATE id, FLATTEN((b IS NULL OR IsEmpty(b) ? {(0, 'none')} : b));
