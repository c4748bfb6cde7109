-- A column that is only converted keeps its name where the rows of one table are shown as they are.
SELECT CAST(empno AS STRING), CAST(emp.sal AS INT), CAST(empno AS BIGINT), string(deptno), CAST(empno + 1 AS STRING) FROM emp WHERE empno = 1;
SELECT CAST(empno AS STRING) FROM emp WHERE empno > 8 ORDER BY empno;
SELECT t.empno FROM (SELECT CAST(empno AS STRING) FROM emp) t WHERE t.empno = '1';
SELECT CAST(e.empno AS STRING) FROM emp e JOIN dept d ON e.deptno = d.deptno WHERE e.empno = 1;
SELECT CAST(empno AS STRING) FROM (SELECT empno FROM emp) t WHERE empno = 1;
SELECT DISTINCT CAST(deptno AS STRING) FROM emp WHERE deptno = 10;
SELECT CAST(deptno AS STRING), COUNT(*) FROM emp WHERE deptno = 10 GROUP BY deptno;
SELECT empno, +empno, +sal, +sal FROM emp WHERE empno = 1;
CREATE TABLE converted AS SELECT CAST(empno AS STRING), CAST(sal AS DOUBLE) FROM emp;
DESCRIBE converted;
-- Of two columns of one name neither is meant.
SELECT empno FROM (SELECT empno, empno FROM emp) t;
SELECT * FROM (SELECT empno, empno FROM emp WHERE empno = 1) t;
-- Hive reads IGNORE NULLS, but only a second argument makes a window do it.
SELECT first_value(comm) IGNORE NULLS OVER (PARTITION BY deptno ORDER BY empno) v, empno FROM emp ORDER BY empno;
SELECT first_value(comm, true) OVER (PARTITION BY deptno ORDER BY empno) v, last_value(comm, true) OVER (PARTITION BY deptno ORDER BY empno) w, empno FROM emp ORDER BY empno;
SELECT lag(comm) IGNORE NULLS OVER (ORDER BY empno) FROM emp;
-- Conditions.
SELECT CASE WHEN 1 THEN 2 END;
SELECT CASE WHEN 'true' THEN 2 END;
SELECT CASE WHEN NULL THEN 2 END;
SELECT ename FROM emp WHERE empno AND ename = 'ada';
-- Sums of texts, nothing to join, nothing to pad with.
SELECT SUM(ename), AVG(ename), SUM(CAST(comm AS STRING)) FROM emp;
SELECT SUM(ename) FROM emp WHERE ename IS NULL;
SELECT concat(), map(), rpad('a', 3, ''), lpad(ename, 3, ''), rpad('abc', 2, ''), size(map()), map()['a'] FROM emp WHERE empno = 1
