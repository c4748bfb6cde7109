a = LOAD 'data/mixed.txt' AS (n:bytearray, s, d:bytearray);
b = FOREACH a GENERATE (int)n AS i, (chararray)s AS c, (double)d AS x, (long)n AS l, (float)d AS f;
DUMP b;
