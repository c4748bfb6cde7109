CREATE TABLE kinds (id INT, i INT, dt DATE, s STRING, c CHAR(6), v VARCHAR(8), b BOOLEAN, d DOUBLE, ts TIMESTAMP, l BIGINT, n DECIMAL(10,2), y BINARY);
INSERT INTO kinds VALUES
  (1, 0, '1970-01-01', 'false', 'ab', 'ab', false, 0.1, '2024-01-05 10:11:12', 5, 7.5, 'abü'),
  (2, 19700101, '1970-01-02', 'true', 'Cd', 'x', true, 1.5, '1970-01-01 00:00:00', 0, 1, ''),
  (3, -2147483648, '2024-01-01', '1', '-7', '-7', true, -0.5, '2000-01-01 00:00:00', 4294967296, 3, 'x'),
  (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
-- A number meets a date as text.
SELECT id, i = dt AS a, i < dt AS b, dt < i AS c, dt > 5 AS d, dt = 20240101 AS e, dt < 3000 AS f, dt BETWEEN 1 AND 3 AS g, dt IN (0, 1) AS h FROM kinds ORDER BY id;
SELECT x.id AS a, y.id AS b FROM kinds x JOIN kinds y ON x.dt = y.i ORDER BY a;
SELECT CASE dt WHEN 5 THEN 1 ELSE 2 END FROM kinds;
SELECT CASE b WHEN 1 THEN 1 ELSE 2 END FROM kinds;
-- The second becomes one of the first's type.
SELECT nullif(7, 7.5) AS a, nullif(7.5, 7) AS b, nullif(CAST(1 AS TINYINT), 257) AS c, nullif(CAST(0.1 AS DOUBLE), CAST(0.1 AS FLOAT)) AS d, nullif(DATE '2020-01-01', TIMESTAMP '2020-01-01 10:00:00') AS e, nullif(CAST('ab' AS VARCHAR(1)), 'ab') AS f;
SELECT id, nullif(i, d) AS a, nullif(l, n) AS b, nullif(d, l) AS c, nullif(n, 7.501) AS d FROM kinds ORDER BY id;
SELECT nullif('7', 7);
-- Texts that are no numbers, in front and behind.
SELECT greatest('', 1) AS a, greatest('', 1, 2) AS b, greatest(1, '', 2) AS c, least('a', 'b', 3) AS d, greatest(3, 'a') AS e, greatest(NULL, 'a', 1) AS f;
SELECT id, greatest(ts, 5) AS a, least(5, ts) AS b, greatest(dt, 5) AS c, greatest(dt, ts) AS d FROM kinds ORDER BY id;
SELECT field(n, 7.50, 3) AS a, field(n, i, 7.5) AS b, field(i, n, 0) AS c, field(7, 7.0) AS d, field(n, CAST(7.5 AS DECIMAL(20,6))) AS e FROM kinds ORDER BY id LIMIT 1;
-- Whole numbers of 64 bits and floating ones as INT, timestamps as seconds.
SELECT id, l IS TRUE AS a, d IS TRUE AS b, istrue(l) AS c, isfalse(d) AS d, isnottrue(d) AS e, ts IS TRUE AS f, ts IS NOT FALSE AS g, s IS TRUE AS h FROM kinds ORDER BY id;
SELECT isfalse(v) FROM kinds;
SELECT id, s <=> b AS a, b <=> s AS b, v <=> b AS c FROM kinds ORDER BY id;
-- The end of a list.
SELECT str_to_map('7', '7') AS a, str_to_map('a,', ',', ':') AS b, str_to_map(',', ',', ':') AS c, str_to_map('', ',', ':') AS d, str_to_map('a,,b', ',', ':') AS e;
SELECT hex(chr(0)) AS a, length(chr(256)) AS b, chr(-1) = '' AS c, chr(65.7) AS d;
-- Zones as java.util spells them.
SELECT z, from_utc_timestamp(TIMESTAMP '2024-01-01 00:00:00', z) AS t FROM (SELECT explode(array('GMT+8', 'GMT+08:30', 'GMT+0830', 'GMT+830', 'GMT8', 'GMT+8:5', 'GMT-8:30', '+08:00', '-7', 'UTC+3', 'gmt+8', 'america/los_angeles', 'US/Pacific', 'IST', 'EST', 'Z', '')) AS z) x ORDER BY z;
SELECT from_utc_timestamp(CAST(1e300 AS DOUBLE), 'UTC') AS a, from_utc_timestamp(CAST(1.5 AS DOUBLE), 'PST') AS b, to_unix_timestamp(ts, 5) AS c, unix_timestamp(dt, dt) AS d FROM kinds ORDER BY d LIMIT 2;
SELECT to_unix_timestamp(CAST('2024-01-01 00:00:00 +08:00' AS TIMESTAMP WITH LOCAL TIME ZONE)) AS a, CAST('2024-01-01 00:00:00 GMT-7' AS TIMESTAMP WITH LOCAL TIME ZONE) IS NULL AS b;
-- Bytes, and a CHAR with its blanks.
SELECT id, substr(y, 2) AS a, substr(y, -2) AS b, substr(y, 0, 2) AS c, substr(y, -9) AS d, substr(y, CAST(2 AS BIGINT), 1) AS e FROM kinds ORDER BY id;
SELECT substr(b, 1) FROM kinds;
SELECT substring(b, 2) AS a, hex(binary(c)) AS b, trim(mask_hash(c)) AS c FROM kinds ORDER BY b;
SELECT trim(mask_show_last_n(c, 1)) AS a, trim(mask_last_n(c, 5)) AS b, mask_first_n(i) AS c, mask_last_n(i) AS d, mask_show_first_n(i) AS e FROM kinds ORDER BY c;
SELECT boolean(b) FROM kinds;
