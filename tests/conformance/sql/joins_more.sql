SELECT e.ename, d.dname FROM emp e JOIN dept d ON e.deptno = d.deptno ORDER BY e.ename;
SELECT e.ename, d.dname FROM emp e LEFT OUTER JOIN dept d ON e.deptno = d.deptno ORDER BY e.ename;
SELECT d.dname, COUNT(e.empno) FROM emp e RIGHT JOIN dept d ON e.deptno = d.deptno GROUP BY d.dname ORDER BY d.dname;
SELECT e.ename, d.dname FROM emp e FULL JOIN dept d ON e.deptno = d.deptno AND e.sal > 2900 ORDER BY e.ename, d.dname;
SELECT e.ename, m.ename AS boss, b.ename AS top FROM emp e LEFT JOIN emp m ON e.mgr = m.empno LEFT JOIN emp b ON m.mgr = b.empno ORDER BY e.ename;
SELECT e.ename FROM emp e LEFT SEMI JOIN dept d ON (e.deptno = d.deptno AND d.city = 'Oak') ORDER BY e.ename;
SELECT e.ename FROM emp e LEFT ANTI JOIN dept d ON e.deptno = d.deptno ORDER BY e.ename;
SELECT d.dname FROM dept d CROSS JOIN (SELECT 1 AS one) o ORDER BY d.dname;
SELECT a.ename, b.ename FROM emp a JOIN emp b ON a.deptno = b.deptno AND a.sal < b.sal WHERE a.job = 'clerk' ORDER BY 1, 2;
SELECT d.dname, e.ename FROM dept d, emp e WHERE d.deptno = e.deptno AND e.sal > 2900 ORDER BY e.ename;
SELECT o.order_id, c.name, i.sku, i.qty * i.price AS amount FROM orders o JOIN cust c ON o.cust = c.cid JOIN items i ON i.order_id = o.order_id ORDER BY o.order_id, i.line;
SELECT c.name, COUNT(o.order_id) AS n, SUM(o.total) AS spent FROM cust c LEFT JOIN orders o ON c.cid = o.cust GROUP BY c.name ORDER BY c.name;
SELECT /*+ MAPJOIN(d) */ e.ename, d.city FROM emp e JOIN dept d ON e.deptno = d.deptno WHERE d.city IS NOT NULL ORDER BY e.ename LIMIT 3;
SELECT e.ename, d.dname FROM emp e NATURAL JOIN dept d ORDER BY e.ename LIMIT 2;
SELECT e.ename, x.n FROM emp e JOIN (SELECT deptno, COUNT(*) AS n FROM emp GROUP BY deptno) x ON e.deptno = x.deptno WHERE x.n > 3 ORDER BY e.ename;
SELECT e.ename, d.dname FROM emp e LEFT JOIN dept d ON e.deptno = d.deptno AND d.dname LIKE 's%' WHERE e.sal < 1500 ORDER BY e.ename;
SELECT e.ename, d.dname FROM emp e LEFT JOIN dept d ON e.deptno = d.deptno WHERE d.deptno IS NULL OR d.city = 'Elm' ORDER BY e.ename;
SELECT COUNT(*) FROM emp a, emp b WHERE a.hired < b.hired;
SELECT a.ename, b.ename FROM emp a JOIN emp b ON a.empno + 1 = b.empno WHERE a.empno < 4 ORDER BY a.empno;
SELECT o.order_id, i.sku FROM orders o LEFT JOIN items i ON o.order_id = i.order_id AND i.qty > 1 ORDER BY o.order_id, i.sku;
SELECT e.ename, d.dname FROM emp e JOIN dept d ON e.deptno = d.deptno OR e.empno = d.deptno ORDER BY e.ename, d.dname LIMIT 4;
-- USING: stars show its columns first and once, of the last join only; a bare name is refused.
SELECT * FROM emp LEFT JOIN dept USING (deptno) ORDER BY empno;
SELECT dept.*, emp.* FROM emp JOIN dept USING (deptno) ORDER BY empno LIMIT 2;
SELECT * FROM emp FULL JOIN dept USING (deptno) ORDER BY empno, dname;
SELECT e.*, d.city FROM dept d RIGHT JOIN emp e USING (deptno) ORDER BY empno LIMIT 3;
SELECT * FROM emp JOIN dept USING (deptno) JOIN (SELECT 'chief' AS job, 1 AS level) l USING (job) ORDER BY empno;
SELECT deptno, e.ename FROM emp e JOIN dept d USING (deptno) ORDER BY e.ename;
SELECT * FROM emp LEFT SEMI JOIN dept USING (deptno);
-- Rows are spread by what SELECT shows.
SELECT ename, deptno FROM emp WHERE empno < 3 DISTRIBUTE BY deptno SORT BY ename;
SELECT ename FROM emp DISTRIBUTE BY deptno;
SELECT ename FROM emp CLUSTER BY deptno;
SELECT ename FROM emp WINDOW w AS (ORDER BY sal);
-- NULLs inside of values: the smallest for max and sort_array, the largest for min.
SELECT deptno, max(struct(comm, ename)).col2, min(struct(comm, ename)).col2 FROM emp GROUP BY deptno ORDER BY deptno;
SELECT sort_array(array(struct(2, 'a'), struct(1, 'b'), struct(CAST(NULL AS INT), 'c'))), sort_array(array(array(2, NULL), array(2, 1), NULL));
SELECT struct(1, 2) < struct(1, 3);
SELECT array(1) >= array(2);
SELECT max(map('a', 1));
SELECT greatest(array(1), array(2))
