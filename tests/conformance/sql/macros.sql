CREATE TEMPORARY MACRO doubled(x INT) x * 2;
SELECT doubled(3), doubled('4'), doubled(2.7), doubled(NULL);
SELECT doubled();
CREATE TEMPORARY MACRO tagged(x INT, t STRING) concat(t, '-', CAST(doubled(x) AS STRING));
SELECT tagged(empno, 'e') FROM emp WHERE empno < 3 ORDER BY empno;
CREATE TEMPORARY MACRO wrong(x INT) y;
CREATE TEMPORARY MACRO unused(x INT, y INT) x;
CREATE TEMPORARY MACRO twice(x INT, x INT) x;
CREATE TEMPORARY MACRO five() 5;
SELECT five(), five() + doubled(five());
DROP TEMPORARY MACRO doubled;
SELECT tagged(3, 'q');
SELECT doubled(3);
DROP TEMPORARY MACRO IF EXISTS doubled;
DROP FUNCTION IF EXISTS of_nobody;
DROP FUNCTION lower
