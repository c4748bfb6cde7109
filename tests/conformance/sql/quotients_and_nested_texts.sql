-- A quotient that is converted to fewer digits is rounded to its own digits first.
SELECT cast(cast(10.05 AS decimal(22,2)) / cast(4 AS bigint) AS decimal(22,2)), cast(cast(-10.05 AS decimal(22,2)) / cast(2 AS bigint) AS decimal(22,2)),
  cast(cast(1 AS decimal(22,2)) / cast(0 AS bigint) AS decimal(22,2)), cast(cast(2 AS decimal(5,2)) / cast(3 AS int) AS decimal(10,1));
SELECT cast(cast(5 AS decimal(22,2)) / cast(9000000000000000000 AS bigint) AS decimal(22,2)), cast(cast(99999999999999999999.99 AS decimal(22,2)) / 1 AS decimal(20,1)),
  cast(cast(4500000000000000000.00 AS decimal(22,2)) / cast(9000000000000000001 AS bigint) AS decimal(22,2)), cast(cast(44999999999999999.99 AS decimal(22,2)) / cast(9000000000000000000 AS bigint) AS decimal(22,2));
SELECT deptno, cast(sum(cast(sal AS decimal(10,2))) / count(*) AS decimal(12,2)), cast(sum(cast(sal AS decimal(10,2))) / count(*) AS decimal(12,1)) FROM emp GROUP BY deptno ORDER BY deptno;
-- More digits than a decimal has.
SELECT round(99999999999999999999999999999999999999BD, -1), round(-99999999999999999999999999999999000000BD, -7), round(12345678901234567890123456789012345678BD, -2);
-- The type of an aggregate is one for a group.
SELECT typeof(count(*)), typeof(max(sal)) FROM emp;
SELECT deptno, typeof(sum(sal)) FROM emp GROUP BY deptno ORDER BY deptno;
-- Texts inside arrays and maps are those of JSON.
SELECT array('a"b', 'c\\d', 'e\tf', 'g\nh', 'i/j', 'é'), map('k"1', 'v'), named_struct('s', cast('ab' AS char(5)), 'n', cast('NaN' AS double));
-- A table of text has true and false, whatever CAST makes of them.
CREATE TABLE truths (b boolean, m map<string,boolean>, s struct<yes: boolean>) ROW FORMAT DELIMITED FIELDS TERMINATED BY ';';
INSERT INTO truths SELECT true, map('a', false), named_struct('yes', true);
SELECT * FROM truths;
SELECT cast(true AS string);
