SELECT x.a, y.a FROM t1 x LEFT JOIN t1 y ON x.a = y.a + 1 ORDER BY x.a;
SELECT x.a, y.a FROM t1 x FULL OUTER JOIN t1 y ON x.a = y.a + 1 ORDER BY x.a, y.a;
SELECT x.a FROM t1 x LEFT SEMI JOIN t1 y ON x.a = y.a AND y.a > 1;
SELECT x.a, y.a FROM t1 x, t1 y WHERE x.a <= y.a ORDER BY x.a, y.a;
SELECT * FROM t1 x JOIN t1 y USING (a) ORDER BY x.a
