n = LOAD 'data/nested.txt' AS (id:int, b:bag{}, t:tuple(), m:map[]);
a = FOREACH n { o = ORDER b BY $0 DESC; GENERATE id, o, TOP(1, 0, b); };
DUMP a;
