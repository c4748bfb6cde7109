-- Masks forget how long a CHAR is: in Hive the result is a char(255) of the same text.
SELECT mask(cast('ab' AS CHAR(5)));
-- Timestamps have microseconds here, nanoseconds in Hive.
SELECT cast('2024-02-09 01:02:03.123456789' AS TIMESTAMP);
-- Over rows of a table Hive's vectorized cast takes no blanks around digits, over constants it does.
SELECT x, cast(x AS INT) FROM nums ORDER BY i;
-- Hive gives a runtime error without the state of a missing table.
INSERT INTO nothere VALUES (1);
-- Hive's lower(CHAR) comes without its blanks where it is a query's result, with them where it is stored.
SELECT lower(c) FROM nums WHERE i = 1;
-- Beside a window with the second argument Hive heeds IGNORE NULLS, too: only its vectorized windows don't.
SELECT first_value(comm) IGNORE NULLS OVER (PARTITION BY deptno ORDER BY empno) v, last_value(comm, true) OVER (PARTITION BY deptno ORDER BY empno) w FROM emp ORDER BY empno
