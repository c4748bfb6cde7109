-- A query without keys has one row, whatever is read of it.
SELECT x.k FROM (SELECT 'all' AS k, COUNT(*) AS n FROM emp) x;
SELECT 1 FROM (SELECT 'a' AS a, SUM(sal) AS s, MAX(job) AS j FROM emp) x;
SELECT x.k FROM (SELECT 'none' AS k, COUNT(*) AS n FROM emp WHERE empno > 100) x;
-- A key may be a constant of a query further in.
SELECT k, job, n FROM (SELECT deptno AS k, job, 7 AS n FROM emp) x GROUP BY k, n, job ORDER BY k, job;
SELECT n, COUNT(*) FROM (SELECT 1 AS n, job FROM emp) x GROUP BY n, job ORDER BY 2 DESC, 1 LIMIT 2;
-- Queries inside HAVING and beside aggregates see the keys.
SELECT uid FROM visits v GROUP BY uid HAVING EXISTS (SELECT 1 FROM emp e WHERE e.empno = v.uid AND e.sal > 2500) ORDER BY uid;
SELECT uid, COUNT(*) FROM visits v GROUP BY uid HAVING uid NOT IN (SELECT empno FROM emp WHERE sal > 3000) ORDER BY uid;
-- The queries of one WITH see one another, but none itself.
WITH big AS (SELECT ename FROM well WHERE sal > 2900), well AS (SELECT ename, sal FROM emp WHERE sal > 2000) SELECT ename FROM big ORDER BY ename;
WITH a AS (SELECT * FROM b), b AS (SELECT * FROM a) SELECT * FROM a;
WITH emp AS (SELECT ename FROM emp) SELECT * FROM emp;
WITH a AS (SELECT 1 AS x), a AS (SELECT 2 AS x) SELECT * FROM a;
-- f(*) is f of all columns.
SELECT CONCAT(*) FROM (SELECT 'a' AS x, 'b' AS y) t;
SELECT COALESCE(*), SIZE(ARRAY(*)) FROM (SELECT CAST(NULL AS STRING) AS x, 'b' AS y) t;
SELECT EXPLODE(*) FROM (SELECT ARRAY(1, 2) AS x) t;
SELECT CONCAT('x', *) FROM (SELECT 'a' AS x, 'b' AS y) t;
SELECT SUM(*) FROM dept;
SELECT CONCAT(*, 'x') FROM dept;
-- Rows in IN, with SQL's answers for NULL; each item in its own type.
SELECT deptno, job, (deptno, job) IN ((10, 'lead'), (20, 'clerk')), (deptno, job) NOT IN ((10, 'lead'), (20, 'clerk')) FROM emp ORDER BY empno;
SELECT deptno, (deptno, job) IN ((10, 'lead'), (NULL, 'clerk')), (deptno, job) NOT IN ((10, 'lead'), (NULL, 'clerk')) FROM emp ORDER BY empno;
SELECT COUNT(*) FROM emp WHERE ((deptno, job) IN ((10, 'lead'), (NULL, 'clerk'))) IS NULL;
SELECT x FROM nums WHERE x IN (7, 'abc', 2.5) ORDER BY x;
-- RANGE over a text: only equal ones are near.
SELECT deptno, job, COUNT(*) OVER (PARTITION BY deptno ORDER BY job RANGE BETWEEN 2 PRECEDING AND CURRENT ROW) AS n FROM emp WHERE deptno = 30 ORDER BY job, n;
SELECT empno, SUM(sal) OVER w2 AS s FROM emp WINDOW w1 AS (PARTITION BY deptno ORDER BY empno ROWS BETWEEN 1 PRECEDING AND CURRENT ROW), w2 AS w1 ORDER BY empno;
SELECT empno, SUM(sal) OVER w2 AS s FROM emp WINDOW w1 AS (PARTITION BY deptno ORDER BY empno), w2 AS (w1 ROWS 1 PRECEDING) ORDER BY empno;
-- Intervals of texts, and the parts of intervals.
SELECT INTERVAL_YEAR_MONTH('-1-2'), INTERVAL_DAY_TIME('2 1:30:00.5'), INTERVAL_DAY_TIME('x'), INTERVAL_YEAR_MONTH(CAST(NULL AS STRING));
SELECT YEAR(INTERVAL '3-2' YEAR TO MONTH), MONTH(INTERVAL '3-2' YEAR TO MONTH), DAY(INTERVAL '2 3:4:5.6' DAY TO SECOND), HOUR(INTERVAL '2 3:4:5' DAY TO SECOND), SECOND(INTERVAL '2 3:4:5.6' DAY TO SECOND);
-- A quoted name may be a pattern of columns.
SET hive.support.quoted.identifiers=none;
SELECT `d.*` FROM dept ORDER BY deptno;
SELECT d.`(city)?+.+`, e.ename FROM emp e JOIN dept d ON e.deptno = d.deptno ORDER BY ename LIMIT 2;
SELECT `zz.*` FROM dept;
SET hive.support.quoted.identifiers=column;
-- FROM first, in unions too; LATERAL VIEW behind SELECT.
SELECT COUNT(*) FROM (FROM emp SELECT ename WHERE sal > 2900 UNION ALL FROM dept SELECT dname) t;
SELECT ename FROM emp UNION ALL FROM dept SELECT dname;
FROM cust SELECT cid, tag LATERAL VIEW EXPLODE(tags) t AS tag WHERE cid < 3 ORDER BY cid, tag;
CREATE TABLE tagged (cid INT, tag STRING);
CREATE TABLE named (name STRING);
FROM cust INSERT INTO tagged SELECT cid, tag LATERAL VIEW EXPLODE(tags) t AS tag INSERT INTO named SELECT name WHERE name IS NOT NULL;
SELECT * FROM tagged ORDER BY cid, tag;
SELECT * FROM named ORDER BY name;
-- Beside HAVING windows know SELECT's aliases, else not; lag stands in the windows of aggregates.
SELECT deptno, MAX(sal) AS top, RANK() OVER (ORDER BY top) AS r FROM emp GROUP BY deptno HAVING MAX(sal) > 1500 ORDER BY r;
SELECT deptno, MAX(sal) AS top, RANK() OVER (ORDER BY top) AS r FROM emp GROUP BY deptno;
SELECT empno, SUM(empno - LAG(empno, 1, 0)) OVER (PARTITION BY deptno ORDER BY empno) AS s FROM emp ORDER BY empno;
SELECT empno, AVG(LEAD(empno)) OVER (ORDER BY empno ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS a FROM emp ORDER BY empno;
-- Rows are spread and sorted by what SELECT shows.
SELECT ename FROM emp SORT BY sal;
SELECT ename AS e FROM emp DISTRIBUTE BY ename;
SELECT ename AS e FROM emp WHERE deptno = 10 SORT BY e;
-- Sums of more than 38 digits are NULL.
SELECT SUM(n), AVG(n), MAX(n) FROM (SELECT CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) AS n UNION ALL SELECT CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0))) t;
SELECT SUM(n), AVG(n) FROM (SELECT CAST('12345678901234567890.123456789012345678' AS DECIMAL(38,18)) AS n UNION ALL SELECT CAST('-1.5' AS DECIMAL(38,18))) t;
-- Timestamps are added up and averaged by their seconds.
SELECT SUM(sold), AVG(sold) FROM sales;
-- Digits that may get lost: BETWEEN does not ask.
SELECT COUNT(*) FROM emp WHERE sal BETWEEN '1000' AND '2500';
SELECT COUNT(*) FROM emp WHERE sal = '5000';
SET hive.strict.checks.type.safety=false;
SELECT COUNT(*) FROM emp WHERE sal = '5000';
SET hive.strict.checks.type.safety=true;
SET hive.strict.timestamp.conversion=false;
SELECT CAST(1500 AS TIMESTAMP), CAST(1.5 AS TIMESTAMP), CAST(-1.5D AS TIMESTAMP), CAST(TIMESTAMP '2024-03-10 08:00:00' AS BIGINT), CAST(DATE '2024-03-10' AS INT);
SET hive.strict.timestamp.conversion=true;
SELECT CAST(1500 AS TIMESTAMP);
-- Points in time.
SELECT CAST(DATE '2024-03-10' AS TIMESTAMP WITH LOCAL TIME ZONE) = CAST('2024-03-10' AS TIMESTAMP WITH LOCAL TIME ZONE), CAST(CAST('2024-03-10 08:30:00' AS TIMESTAMP WITH LOCAL TIME ZONE) AS DATE), UNIX_TIMESTAMP(CAST('2024-03-10 08:30:00' AS TIMESTAMP WITH LOCAL TIME ZONE));
-- A view's star over USING.
CREATE VIEW both_sides AS SELECT * FROM dept JOIN emp USING (deptno);
SELECT * FROM both_sides WHERE empno = 1;
SELECT WIDTH_BUCKET(10, 25, 5, 4), WIDTH_BUCKET(30, 25, 5, 4), WIDTH_BUCKET(5, 25, 5, 4), SUBSTR('tea', 1, CAST(NULL AS INT)), FORMAT_NUMBER(0, '###.##'), CONV('-9223372036854775807', 36, -16);
SELECT GET_JSON_OBJECT('{"a":[[1,2],[3,4]]}', '$.a[*][0]'), GET_JSON_OBJECT('{"a":[[1,2],[3]]}', '$.a[*][*]'), CONCAT_WS(',', ARRAY('a', CAST(NULL AS STRING)));
SELECT CHR(68.12), CHR('65'), LOCATE('b', 'abab', '3'), ELT('2', 'x', 'y'), TRUNC(1234.5D, -2L);
SELECT job, COUNT(DISTINCT deptno), COUNT(DISTINCT deptno, mgr) FROM emp GROUP BY job ORDER BY job;
SELECT COUNT(DISTINCT deptno, mgr), COUNT(DISTINCT job) FROM emp;
SELECT COUNT(DISTINCT deptno, mgr), COUNT(DISTINCT job), COUNT(*) FROM emp;
