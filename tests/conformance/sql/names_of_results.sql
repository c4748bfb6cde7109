CREATE TABLE named (id INT, d STRING, p INT, st STRUCT<x:INT,y:STRING>, n DECIMAL(6,2));
INSERT INTO named SELECT 1, 'a', 10, named_struct('x', 1, 'y', 'q'), 1.5 UNION ALL SELECT 2, 'b', 20, named_struct('x', 2, 'y', 'r'), 2.5;
-- A window without an alias, in a table, in a query around, beside an order, and in a set operation.
CREATE TABLE window_alone AS SELECT d, rank() OVER (ORDER BY p) FROM named;
DESCRIBE window_alone;
CREATE TABLE window_inside AS SELECT * FROM (SELECT d, rank() OVER (ORDER BY p) FROM named) q;
DESCRIBE window_inside;
CREATE TABLE window_ordered AS SELECT d, rank() OVER (ORDER BY p) FROM named ORDER BY id;
DESCRIBE window_ordered;
CREATE TABLE window_twice AS SELECT count(*) OVER () + 1, count(*) OVER (), sum(id) OVER () FROM named;
DESCRIBE window_twice;
CREATE TABLE window_united AS SELECT d, rank() OVER (ORDER BY p) FROM named UNION ALL SELECT 'z', 9;
DESCRIBE window_united;
SELECT q.rank_window_0 AS r FROM (SELECT d, rank() OVER (ORDER BY p) FROM named) q ORDER BY r;
SELECT q.`_c1` AS r FROM (SELECT d, rank() OVER (ORDER BY p) FROM named) q ORDER BY r;
SELECT d, rank() OVER (ORDER BY p) FROM named ORDER BY 2;
CREATE TABLE field_alone AS SELECT st.x, count(*) AS c FROM named GROUP BY st.x;
DESCRIBE field_alone;
-- Types of constants beside decimals.
CREATE TABLE beside_decimals AS SELECT coalesce(n, n * 2, 0) AS a, coalesce(n, 0, n * 2) AS b, coalesce(n * 2, n, 0) AS c, coalesce(p, n * 2, 0) AS d, coalesce(n, n, 0) AS e, -9223372036854775808 AS f, -2147483648 AS g FROM named;
DESCRIBE beside_decimals;
SELECT -128Y;
SELECT -32768S;
SELECT -9223372036854775808L;
-- NULL and an empty text are one partition.
CREATE TABLE parted (a INT, b STRING) PARTITIONED BY (d STRING);
INSERT INTO parted PARTITION (d) VALUES (3, 'c', NULL), (4, 'd', ''), (5, 'e', 'x');
SELECT * FROM parted ORDER BY a;
SHOW PARTITIONS parted;
INSERT INTO parted PARTITION (d='') VALUES (6, 'f');
CREATE TABLE parted_by_numbers (a INT) PARTITIONED BY (f DOUBLE, dc DECIMAL(6,2));
INSERT INTO parted_by_numbers PARTITION (f, dc) SELECT 1, 2, 1.5;
INSERT INTO parted_by_numbers PARTITION (f=3, dc=7) SELECT 2;
INSERT INTO parted_by_numbers PARTITION (f=3.25, dc=7.00) SELECT 3;
SHOW PARTITIONS parted_by_numbers;
CREATE TABLE parted_twice PARTITIONED BY (c STRING) AS SELECT 1 AS a, 'x' AS c;
CREATE TABLE no_class (a INT) ROW FORMAT SERDE 'nope.Serde';
CREATE TABLE no_key (m MAP<ARRAY<INT>,STRING>);
CREATE TABLE by_pattern (a STRING, b STRING) ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.RegexSerDe' WITH SERDEPROPERTIES ('input.regex'='(\\S+) (\\S+)');
DESCRIBE by_pattern;
-- What may be missing in a pattern, and more of its letters.
SELECT unix_timestamp('[01/Jan/2024:10:00:00 +0000]', '[dd/MMM/yyyy:HH:mm:ss Z]') AS a, unix_timestamp('01/Jan/2024:10:00:00 +0000', '[dd/MMM/yyyy:HH:mm:ss Z]') AS b, unix_timestamp('2024-01-05', 'yyyy-MM-dd[ HH:mm]') AS c, unix_timestamp('2024-01-05 10:11', 'yyyy-MM-dd[ HH:mm]') AS d, unix_timestamp('2024', 'yyyy[-MM[-dd]]') AS e, unix_timestamp('05/01/2024', '[yyyy-MM-dd][dd/MM/yyyy]') AS f;
SELECT date_format('2024-01-05', 'yyyy[MM]dd') AS a, from_unixtime(0, 'yyyy[-MM') AS b, date_format('2024-12-30', 'YYYY-ww w') AS c, date_format('2023-12-31', 'YYYY ww') AS d, date_format('2024-01-05', 'EEEEE MMMMM GGGGG') AS e, date_format('2024-01-05', 'MMMMMM') AS f, date_format('2024-01-05 10:11:12', 'A n N') AS g, date_format('2024-01-05', 'yyyy]MM') AS h, date_format('2024-01-05', 'yyyy#MM') AS i;
