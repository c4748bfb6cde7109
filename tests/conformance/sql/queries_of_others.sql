-- WITH names some of a query's columns.
WITH c(a) AS (SELECT ename x, sal y FROM emp) SELECT a, y FROM c ORDER BY a LIMIT 3;
WITH c(a, b, d) AS (SELECT ename x, sal y FROM emp) SELECT a, b FROM c;
-- Of several tables before USING the last one's column is the key.
CREATE TABLE qo_a (a int, b int, c int);
CREATE TABLE qo_b (a int, b int, d int);
CREATE TABLE qo_c (b int, a int, e int);
INSERT INTO qo_a VALUES (1, 10, 100), (2, 20, 200);
INSERT INTO qo_b VALUES (1, 11, 101), (2, 21, 201);
INSERT INTO qo_c VALUES (10, 5, 1), (21, 6, 2), (11, 7, 3);
SELECT * FROM qo_a x JOIN qo_b y USING (a) JOIN qo_c z USING (b) ORDER BY e;
SELECT * FROM qo_a x JOIN qo_b y USING (a) LEFT JOIN qo_c z USING (b) ORDER BY c;
SELECT * FROM qo_a x JOIN qo_b y USING (a) RIGHT JOIN qo_c z USING (b) ORDER BY e;
SELECT * FROM qo_a x JOIN qo_b y ON x.a = y.a JOIN qo_c z USING (b) ORDER BY e;
SELECT * FROM qo_a x JOIN qo_b y USING (a) JOIN qo_a z USING (a) ORDER BY x.c;
SELECT x.*, y.*, z.* FROM qo_a x JOIN qo_b y USING (a) JOIN qo_c z USING (b) ORDER BY z.e;
SELECT a FROM qo_a x JOIN qo_b y USING (a) JOIN qo_a z USING (a);
-- A query of HAVING sees the groups' aggregates that SELECT has.
SELECT x.a, min(x.b) FROM qo_a x GROUP BY x.a HAVING EXISTS (SELECT 1 FROM qo_a y WHERE y.b > 5 AND y.b = min(x.b)) ORDER BY x.a;
SELECT x.a, min(x.b) FROM qo_a x GROUP BY x.a HAVING x.a IN (SELECT y.a FROM qo_a y WHERE y.b = min(x.b)) ORDER BY x.a;
SELECT x.a, min(x.b) FROM qo_a x GROUP BY x.a HAVING x.a NOT IN (SELECT y.a FROM qo_a y WHERE y.b > 15 AND y.b = min(x.b));
SELECT x.a, sum(x.b) s FROM qo_a x GROUP BY x.a HAVING EXISTS (SELECT 1 FROM qo_a y WHERE y.b = sum(x.b) AND y.a = x.a) ORDER BY x.a;
SELECT x.a FROM qo_a x GROUP BY x.a HAVING EXISTS (SELECT 1 FROM qo_a y WHERE y.b = max(x.b) AND y.b > 15);
SELECT x.a FROM qo_a x WHERE EXISTS (SELECT 1 FROM qo_a y WHERE y.b = min(x.b));
-- Rows made of each row.
SELECT tf.c1, tf.c2, tf.c3 FROM (SELECT a, b FROM qo_a) t, LATERAL TABLE(VALUES ('A', 10, t.a), ('B', 20, t.b)) AS tf(c1, c2, c3) ORDER BY c1, c3;
SELECT * FROM qo_a t, LATERAL TABLE(VALUES ('A', 10, t.a)) AS tf ORDER BY t.a;
SELECT t.a, tf.* FROM qo_a t LATERAL TABLE(VALUES ('A', 10, t.a)) AS tf ORDER BY t.a;
SELECT t.a, tf.col1 FROM qo_a t, LATERAL TABLE(VALUES (1), (2.5)) AS tf ORDER BY t.a, tf.col1;
-- Sums of decimals with more digits than there are.
CREATE TABLE qo_d (g int, d decimal(38,18));
INSERT INTO qo_d VALUES (1, 12345678901234567890.123456789), (1, 98765432109876543210.5), (2, 90000000000000000000), (2, -90000000000000000000.25), (3, 0.000000000000000001), (3, 9999999999999999999.999999999999999998), (4, NULL);
SELECT g, sum(d), avg(d), count(d) FROM qo_d GROUP BY g ORDER BY g;
SELECT sum(cast('99999999999999999999999999999999999999' AS decimal(38,0))) FROM emp;
SELECT g, sum(d) OVER (PARTITION BY g) AS s FROM qo_d WHERE g > 1 ORDER BY g, d;
SELECT sum(DISTINCT d) FROM qo_d WHERE g = 3;
-- Dates and times by patterns.
SELECT cast(timestamp '2020-01-01 00:00:00' AS string FORMAT 'yyyy ff'), cast(timestamp '2020-01-01 00:00:00.123' AS string FORMAT 'ff'), cast(timestamp '2020-01-01 00:00:00.12' AS string FORMAT 'ff9 ff2 ff1');
SELECT cast(date '2020-02-03' AS string FORMAT 'yyyy mm dd , hh24 mi ss ff9'), cast(date '2020-02-03' AS char(10) FORMAT 'yyyy mm dd , hh24 mi ss ff9');
-- Intervals of computed texts.
SELECT interval (a || '-1') year to month, interval (concat(a, ' 01:02:03')) day to second, date '2012-01-01' + interval (a || '-1') year to month FROM qo_a ORDER BY a;
SELECT interval '1 2:3' day to second;
SELECT cast(interval '10 9:8:7.987654' day to second AS string), cast(interval '-99 11:22:33.5' day to second AS string);
SELECT exp(1), exp(19), exp(-1), exp(0.1), exp(709.5), exp(-745), exp(800), exp(-800), exp(cast('NaN' AS double));
SELECT cast(cast('2011-01-01 01:01:01.123456 UTC' AS timestamp with local time zone) AS string), cast(cast('2011-01-01 01:01:01.000001 UTC' AS timestamp with local time zone) AS string);
-- Temporary tables take a file twice, and SerDe properties that are not there go.
CREATE TEMPORARY TABLE qo_t (a int);
INSERT INTO qo_t VALUES (1);
INSERT INTO qo_t VALUES (2);
ALTER TABLE qo_a UNSET SERDEPROPERTIES ('nothing');
ALTER TABLE qo_a UNSET TBLPROPERTIES ('nothing');
