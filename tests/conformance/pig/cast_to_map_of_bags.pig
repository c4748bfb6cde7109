n = LOAD 'data/nested.txt' AS (id:int, b, t, m);
a = FOREACH n GENERATE id, ([{(v:int, s:chararray)}])m AS bags, ([(v:int)])m AS tuples;
DESCRIBE a;
DUMP a;
