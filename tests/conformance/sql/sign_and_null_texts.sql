-- What formats make of signs, NULLs and decimals; columns named as a lambda's names; times before 1970.
CREATE TABLE signs (k INT, p DECIMAL(5,2), q DECIMAL(4,4), d DOUBLE, x STRING);
INSERT INTO signs VALUES (1, 12.50, 0.0625, 2.25, 'ab'), (2, -0.05, -0.0001, -0.001, ''), (3, NULL, NULL, NULL, NULL);
SELECT k, format_number(q, 3) AS a, format_number(p, 0) AS b, format_number(d, 2) AS c, format_number(-0.0D, 1) AS z FROM signs ORDER BY k;
SELECT k, printf('%s|%s|%.3f|%e', p, q, q, p) AS f FROM signs ORDER BY k;
SELECT printf('%.2s|%.3f|%5.1f|%e|%d|', CAST(NULL AS STRING), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS DOUBLE), CAST(NULL AS INT)) AS f;
SELECT k, size(map(x, d)) AS n, map('p', p, 'q', q)['q'] AS q, map_keys(map(x, k, 'ab', 5, x, 7)) AS ks FROM signs WHERE x IS NOT NULL ORDER BY k;
SELECT TIMESTAMP '1969-12-31 23:59:59.9' - TIMESTAMP '2024-01-01 00:00:00' AS a, TIMESTAMP '1960-01-01 00:00:00.5' - TIMESTAMP '1960-01-01 00:00:00' AS b;
SELECT stack(2, 1, 'a', NULL, 'b') AS (n, t);
SELECT COUNT(DISTINCT deptno) AS n, REGR_AVGX(DISTINCT deptno, mgr) AS x, CORR(DISTINCT deptno, mgr) AS c, COVAR_POP(DISTINCT deptno, mgr) AS p, REGR_COUNT(DISTINCT deptno, mgr) AS r FROM emp;
