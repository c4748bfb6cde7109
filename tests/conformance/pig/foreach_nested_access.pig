n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n GENERATE t.p, t.$1, b.v, b.(v, s), m#'k';
DUMP a;
DESCRIBE a;
