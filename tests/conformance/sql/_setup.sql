CREATE TABLE t1 (a INT, b STRING, c DECIMAL(10,2), d DATE, s STRUCT<x:INT,y:STRING>, m MAP<STRING,INT>, xs ARRAY<INT>) STORED AS PARQUET;
INSERT INTO t1 SELECT 1, 'x', 1.50, DATE '2024-01-01', named_struct('x', 1, 'y', 'yy'), map('k', 1), array(1, 2);
INSERT INTO t1 SELECT 2, NULL, 2.50, DATE '2024-01-02', named_struct('x', 2, 'y', 'zz'), map('k', 2), array(3);
CREATE TABLE sales (id INT, shop STRING, item STRING, amount DECIMAL(10,2), sold TIMESTAMP) PARTITIONED BY (day INT) STORED AS PARQUET;
INSERT INTO sales VALUES (1, 'north', 'tea', 3.50, '2024-01-01 09:00:00', 1), (2, 'north', 'cup', 8.00, '2024-01-01 10:30:00', 1), (3, 'south', 'tea', 3.75, '2024-01-02 11:00:00', 2), (4, 'south', 'pot', NULL, '2024-01-02 12:15:00', 2), (5, 'north', 'tea', 3.25, '2024-01-03 09:05:00', 3), (6, NULL, 'cup', 7.50, '2024-01-03 18:00:00', 3)
