SELECT COUNT(DISTINCT deptno, mgr) FROM emp;
SELECT COUNT(DISTINCT comm, mgr) FROM emp;
SELECT job, COUNT(DISTINCT deptno, mgr) FROM emp GROUP BY job ORDER BY job;
SELECT IF(comm IS NULL, 1234567, comm), IF(comm IS NULL, 12345678, comm), IF(comm IS NULL, 100, comm), IF(comm IS NULL, -1, comm) FROM emp WHERE empno=1;
SELECT CASE WHEN comm IS NULL THEN 0 ELSE comm END, CASE WHEN comm IS NULL THEN comm ELSE 1234567890 END, COALESCE(comm, empno), COALESCE(comm, 1 + 1), COALESCE(comm, 10000000000), GREATEST(comm, 5), IF(comm IS NULL, cast(1 as int), comm) FROM emp WHERE empno=1;
SELECT COALESCE(comm, 0.5), COALESCE(comm, 0.125), IF(true, 1.5, comm), COALESCE(comm, cast(0 as bigint)), COALESCE(comm, cast(0 as tinyint)) FROM emp WHERE empno=1;
SELECT floor(cast(5 as decimal(5,0))), floor(cast(5 as decimal(5,2))), ceil(cast(5 as decimal(38,0))), floor(sal), ceil(comm), floor(7), floor(5.0), floor(5.5) FROM emp WHERE empno=1;
SELECT comm IN (0, 300), sal = 5000, sal > 1, sal + 1, sal * 2, sal / 2, sal - 0 FROM emp WHERE empno=1;
SELECT upper(v), concat(v, c), substr(v, 1, 2), trim(v), reverse(v), v || 'x', initcap(v), lpad(v, 8, '-'), coalesce(v, 'z'), nvl(c, v) FROM nums WHERE i = 1;
SELECT cast(n AS decimal(20,3)) * cast(n AS decimal(20,3)), n * n * n, sum(n * n) FROM nums WHERE i = 1 GROUP BY n;
SELECT SUM(b) FROM nums;
SELECT SUM(i) OVER (ORDER BY i), SUM(b) OVER (ORDER BY i) FROM nums
