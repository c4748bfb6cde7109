-- LIMIT in a query that depends on the row: Hive limits the rows of all together.
SELECT d.deptno, (SELECT e.ename FROM emp e WHERE e.deptno = d.deptno ORDER BY e.sal DESC, e.ename LIMIT 1) AS best FROM dept d ORDER BY d.deptno;
SELECT d.deptno, (SELECT e.ename FROM emp e WHERE e.deptno = d.deptno AND e.sal > 0 ORDER BY e.ename LIMIT 1) AS first_one FROM dept d ORDER BY d.deptno;
SELECT d.deptno, (SELECT e.sal FROM emp e WHERE d.deptno = e.deptno ORDER BY e.ename LIMIT 1 OFFSET 2) AS third FROM dept d ORDER BY d.deptno;
SELECT d.deptno FROM dept d WHERE d.deptno IN (SELECT e.deptno FROM emp e WHERE e.deptno = d.deptno ORDER BY e.ename LIMIT 2) ORDER BY d.deptno;
SELECT d.deptno FROM dept d WHERE d.deptno NOT IN (SELECT e.deptno FROM emp e WHERE e.deptno = d.deptno ORDER BY e.ename LIMIT 2) ORDER BY d.deptno;
SELECT d.deptno FROM dept d WHERE EXISTS (SELECT 1 FROM emp e WHERE e.deptno = d.deptno ORDER BY e.ename LIMIT 1) ORDER BY d.deptno;
SELECT d.deptno FROM dept d WHERE (SELECT e.ename FROM emp e WHERE e.deptno = d.deptno ORDER BY e.ename LIMIT 1) IS NOT NULL ORDER BY d.deptno;
SELECT d.deptno, (SELECT max(e.sal) FROM emp e WHERE e.deptno = d.deptno GROUP BY e.deptno ORDER BY max(e.sal) DESC LIMIT 1) AS most FROM dept d ORDER BY d.deptno;
SELECT d.deptno, (SELECT max(e.sal) FROM emp e WHERE e.deptno = d.deptno LIMIT 1) AS most FROM dept d ORDER BY d.deptno;
SELECT d.deptno, (SELECT DISTINCT e.sal FROM emp e WHERE e.deptno = d.deptno ORDER BY e.sal LIMIT 1) AS least FROM dept d ORDER BY d.deptno;
SELECT e.ename, (SELECT m.ename FROM emp m ORDER BY m.ename LIMIT 1) AS first_of_all FROM emp e ORDER BY e.ename;
