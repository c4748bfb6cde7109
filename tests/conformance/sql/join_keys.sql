CREATE TABLE jk_left (s string, v varchar(20), c char(20), n int, b bigint);
CREATE TABLE jk_right (s string, n int, b bigint, d decimal(20,2), f double, t timestamp, dt date, bo boolean);
INSERT INTO jk_left VALUES ('1', '1', '1', 1, 1), ('01', '01', '01', 2, 2), ('1.0', '1.0', '1.0', 3, 3), (' 1', ' 1', ' 1', 4, 4), ('owl', 'owl', 'owl', 5, 5), ('9007199254740993', '9007199254740993', '9007199254740993', 6, 9007199254740993), ('1.50', '1.50', '1.50', 7, 7), ('2020-01-01', '2020-01-01', '2020-01-01', 8, 8), (NULL, NULL, NULL, 12, NULL);
INSERT INTO jk_right VALUES ('1', 1, 1, 1.00, 1.0, '2020-01-01 00:00:00', '2020-01-01', true), ('9007199254740993', 2, 9007199254740993, 1.50, 1.5, NULL, NULL, false), ('9007199254740992', 3, 9007199254740992, 9007199254740993, 9007199254740993, NULL, NULL, NULL);
-- A join's key is not asked whether digits get lost.
SELECT x.s, y.b FROM jk_left x JOIN jk_right y ON x.s = y.b ORDER BY x.s, y.b;
SELECT x.v, y.b FROM jk_left x JOIN jk_right y ON x.v = y.b ORDER BY x.v, y.b;
SELECT x.s, y.d FROM jk_left x JOIN jk_right y ON x.s = y.d ORDER BY x.s, y.d;
SELECT x.b, y.f FROM jk_left x JOIN jk_right y ON x.b = y.f ORDER BY x.b, y.f;
SELECT x.s, y.b FROM jk_left x LEFT JOIN jk_right y ON x.s = y.b ORDER BY x.s, y.b;
SELECT x.s, y.b FROM jk_left x JOIN jk_right y ON x.s <=> y.b AND x.n > 0 ORDER BY x.s, y.b;
SELECT x.s, y.b FROM jk_left x JOIN jk_right y ON concat(x.s, '') = y.b + 0 ORDER BY x.s, y.b;
SELECT count(*) FROM jk_left x JOIN jk_right y ON x.s = y.b AND (x.n = 1 OR x.n = 2);
SELECT count(*) FROM jk_left x JOIN jk_right y ON x.n = y.n JOIN jk_right z ON x.s = z.b AND y.s = z.b;
-- Everywhere else it is.
SELECT count(*) FROM jk_left x, jk_right y WHERE x.s = y.b;
SELECT count(*) FROM jk_left x JOIN jk_right y ON x.s = y.b OR x.n = y.n;
SELECT count(*) FROM jk_left x JOIN jk_right y ON x.s < y.b;
SELECT count(*) FROM jk_left x JOIN jk_right y ON x.s = x.b;
SELECT count(*) FROM jk_left x JOIN jk_right y ON x.n = y.n JOIN jk_right z ON x.s = z.b + y.n;
SELECT count(*) FROM jk_left x JOIN (SELECT b s FROM jk_right) y USING (s);
SELECT count(*) FROM jk_left x JOIN jk_right y ON x.s = y.bo;
SELECT count(*) FROM jk_left x JOIN (SELECT bo s FROM jk_right) y USING (s);
-- IN compares as a join does.
SELECT x.s FROM jk_left x WHERE x.s IN (SELECT b FROM jk_right) ORDER BY x.s;
SELECT x.s FROM jk_left x WHERE x.s NOT IN (SELECT b FROM jk_right) ORDER BY x.s;
SELECT x.s FROM jk_left x WHERE x.s IN (SELECT d FROM jk_right) ORDER BY x.s;
SELECT x.n FROM jk_left x WHERE x.n IN (SELECT s FROM jk_right) ORDER BY x.n;
SELECT x.s FROM jk_left x WHERE x.s IN (SELECT dt FROM jk_right) ORDER BY x.s;
SELECT x.s FROM jk_left x WHERE x.s IN (SELECT bo FROM jk_right) ORDER BY x.s;
SELECT x.s FROM jk_left x WHERE x.s = ANY (SELECT b FROM jk_right) ORDER BY x.s;
SELECT 2 IN (true);
SELECT 'owl' IN (true);
SELECT true IN (false, NULL), 2 IN ('2', 3), '2' IN (2, 3);
-- Conditions over groups in which whole numbers are divided.
SELECT s, sum(n) AS m FROM jk_right GROUP BY s HAVING 2.0 / 3.0 < sum(n) ORDER BY s;
SELECT * FROM (SELECT s, sum(n) AS m FROM jk_right GROUP BY s) g WHERE m / 2 BETWEEN 2.0 / 3.0 AND 3.0 / 2.0 ORDER BY s;
-- A text that is no number is none of the numbers, but not where one of them is NULL.
SELECT x.s FROM jk_left x WHERE x.s NOT IN (SELECT y.n FROM jk_right y) ORDER BY x.s;
SELECT x.s FROM jk_left x WHERE x.s NOT IN (SELECT y.f FROM jk_right y UNION ALL SELECT NULL) ORDER BY x.s;
SELECT x.s FROM jk_left x WHERE x.s NOT IN (SELECT y.dt FROM jk_right y) ORDER BY x.s;
SELECT x.s FROM jk_left x WHERE x.s NOT IN (SELECT y.dt FROM jk_right y WHERE y.dt IS NOT NULL) ORDER BY x.s;
SELECT x.n FROM jk_left x WHERE x.n NOT IN (SELECT y.s FROM jk_left y) ORDER BY x.n;
SELECT x.n FROM jk_left x WHERE x.n NOT IN (SELECT y.s FROM jk_left y WHERE y.s IS NOT NULL) ORDER BY x.n;
