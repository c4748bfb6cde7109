SELECT * FROM t1 ORDER BY a;
SELECT a, a AS aa, t1.b, a + 1, s.x, m['k'], xs[0], 5, 'q' FROM t1 ORDER BY a;
SELECT t.*, 1 FROM t1 t ORDER BY a;
SELECT a, a FROM t1 ORDER BY a;
SELECT * FROM (SELECT a, a FROM t1) q ORDER BY a
