a = LOAD 'data/nested.txt' AS (id:int, b:{(v:int, s:chararray)}, t:(p, q), m:[]);
b = FOREACH a GENERATE t.p AS p1, (int)t.p AS p2, m#'k' AS k1, (chararray)m#'k' AS k2;
DUMP b;
DESCRIBE b;
