n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n GENERATE id, m#'k' AS k, m#'l';
b = FILTER a BY k IS NOT NULL;
DUMP b;
DESCRIBE a;
c = FOREACH n GENERATE KEYSET(m), VALUELIST(m), VALUESET(m), SIZE(m);
DUMP c;
DESCRIBE c;
