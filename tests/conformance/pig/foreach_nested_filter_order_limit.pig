n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n { f = FILTER b BY v IS NOT NULL; o = ORDER f BY v DESC, s; l = LIMIT o 1; GENERATE id, COUNT(f), l; }
DUMP a;
DESCRIBE a;
