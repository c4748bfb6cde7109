SELECT a, b FROM t1 ORDER BY b;
SELECT a, b FROM t1 ORDER BY b DESC;
SELECT a, b FROM t1 ORDER BY b NULLS FIRST;
SELECT id, shop, row_number() OVER (ORDER BY shop, id) FROM sales ORDER BY id;
SELECT id, shop, row_number() OVER (ORDER BY shop DESC, id) FROM sales ORDER BY id
