-- A time alone is one of today.
SELECT hour('13:14:15'), minute('13:14'), second('13:14:15.25'), hour('13:14:15.5'), hour('1:14:15'), hour('13:14:15 UTC'), hour('25:00:00'), hour(' 13:14:15 ');
SELECT cast('13:14:15' AS date) = current_date, cast('13:14' AS timestamp) = cast(concat(current_date, ' 13:14:00') AS timestamp), to_date('13:14') = current_date, date_format('13:14:15', 'HH:mm');
-- Behind a time a zone doesn't count; behind a T seconds may be missing.
SELECT cast('2020-01-01 13:14:15 UTC' AS timestamp), cast('2020-01-01 13:14:15Europe/Berlin' AS timestamp), cast('2020-01-01 13:14:15 +2:00' AS timestamp), cast('2020-01-01 13:14:15 +02:00:00' AS timestamp), cast('2020-01-01 13:14:15 UTC+02:00' AS timestamp), cast('2020-01-01 13:14:15.5 UTC' AS timestamp), cast('2020-01-01 13:14:15 Z' AS timestamp);
SELECT cast('2020-01-01 13:14:15 PST' AS timestamp), cast('2020-01-01 13:14:15 EST' AS timestamp), cast('2020-01-01 13:14:15 utc' AS timestamp), cast('2020-01-01 13:14:15 +02' AS timestamp), cast('2020-01-01 13:14:15 +19:00' AS timestamp), cast('2020-01-01 13:14:15  UTC' AS timestamp), cast('2020-1-1 13:14:15 UTC' AS timestamp), cast('2020-01-01 13:4:15Z' AS timestamp), cast('2020-01-01 13:14 UTC' AS timestamp);
SELECT cast('2020-01-01T13:14' AS timestamp), cast('2020-01-01t13:14' AS timestamp), cast('2020-01-01T13:14:15.' AS timestamp), cast('2020-01-01T1:14' AS timestamp), cast('2020-1-1T13:14' AS timestamp), cast('2020-01-01 13:14' AS timestamp), cast('2020-01-01 13:14:15.' AS timestamp), cast('2020-01-01 13:4:5' AS timestamp);
SELECT unix_timestamp('2020-01-01 13:14:15 UTC'), unix_timestamp('2020-01-01T13:14'), hour('2020-01-01 13:14:15 Europe/Berlin');
-- rand(seed) draws each row's number from one sequence.
SELECT rand(7), rand(0), rand(-1);
SELECT count(DISTINCT r), sum(CASE WHEN r < 0.5 THEN 1 ELSE 0 END) FROM (SELECT rand(7) AS r FROM emp) t;
SELECT count(*) FROM emp WHERE rand(3) < 0.5;
-- Numbers with more digits than a decimal has.
SELECT 1E99BD, 1E-99BD, -1E99BD, 12345678901234567890123456789012345678901234567890BD, 0.123456789012345678901234567890123456789012345BD;
SELECT 123456789012345678901234567890123456789012345, 0.1234567890123456789012345678901234567890123456;
-- Java's hash as hexadecimal digits.
SELECT printf('%h|%H|%h', 50, 'abc', 'x'), printf('%h', 1.5), printf('%h', true), printf('%-10h|%5h', 255, 16), printf('%h', 4294967297L);
SELECT format_number(1.7976931348623157E308, 2), format_number(1.2345678901234567e20, 3), format_number(0.1, 20), format_number(2.675, 2), format_number(cast(0.1 AS float), 20);
-- JSON with control characters, and a backslash before any character.
SELECT get_json_object('{"a":"b	c"}', '$.a'), get_json_object('{"a":"b\\qc"}', '$.a'), get_json_object('{"a":1} x', '$.a'), get_json_object('{"a":01}', '$.a'), get_json_object('{"a":1,}', '$.a'), get_json_object('{a:1}', '$.a');
SELECT a, b FROM (SELECT '{"a":"x\\qy","b":"1	2"}' AS j) t LATERAL VIEW json_tuple(j, 'a', 'b') x AS a, b;
-- Texts in the bytes of a character set.
SELECT 'é' = _UTF-8 0xC3A9, _iso-8859-1 0xE9, _UTF-16 0x00410042, concat(_utf8 0X61, 'b');
SELECT _UTF-8 0xFF;
SELECT _UTF-8 0xC3A;
SELECT _UTF-8 'abc';
SELECT _nocharset 0x41;
-- lag in a windowed aggregate takes the window, not its frame.
SELECT ename, sum(sal - lag(sal, 1)) OVER w AS d FROM emp WINDOW w AS (PARTITION BY deptno ORDER BY ename ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING) ORDER BY ename;
SELECT ename, sum(sal - lead(sal)) OVER (PARTITION BY deptno ORDER BY ename ROWS UNBOUNDED PRECEDING) AS d FROM emp ORDER BY ename;
