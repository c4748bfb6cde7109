SELECT a, e FROM t1 LATERAL VIEW explode(xs) z AS e ORDER BY a, e;
SELECT a, p, e FROM t1 LATERAL VIEW posexplode(xs) z AS p, e ORDER BY a, p;
SELECT a, k, v FROM t1 LATERAL VIEW explode(m) z AS k, v ORDER BY a;
SELECT a, e FROM t1 LATERAL VIEW OUTER explode(CASE WHEN a = 1 THEN xs END) z AS e ORDER BY a, e;
SELECT explode(xs) FROM t1 ORDER BY col;
SELECT posexplode(array('p', 'q')) AS (i, v);
SELECT inline(array(struct(1, 'a'), struct(2, 'b')));
SELECT stack(2, 1, 'a', 2, 'b')
