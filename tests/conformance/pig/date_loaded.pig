a = LOAD 'data/dates.txt' AS (t:datetime, n:int);
b = FOREACH a GENERATE t AS time, GetMonth(t) AS m, ToString(t, 'yyyy') AS y;
DUMP b;
DESCRIBE b;
