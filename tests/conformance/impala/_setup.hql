CREATE DATABASE orchard;
CREATE TABLE orchard.baskets (id INT, fruits ARRAY<STRING>, weights ARRAY<DOUBLE>, prices MAP<STRING, INT>,
    visits ARRAY<STRUCT<day: INT, rows_: ARRAY<INT>>>, owner STRUCT<name: STRING, age: INT, tags: ARRAY<STRING>>) STORED AS PARQUET;
INSERT INTO orchard.baskets SELECT 1, array('pear', 'plum'), array(1.5D, 2.5D, 4.0D), map('pear', 3, 'plum', 7),
    array(named_struct('day', 11, 'rows_', array(1, 2)), named_struct('day', 12, 'rows_', array(5))), named_struct('name', 'Ute', 'age', 40, 'tags', array('a'));
INSERT INTO orchard.baskets SELECT 2, array('fig'), array(9.0D), map('fig', 9), array(named_struct('day', 13, 'rows_', array(7))),
    named_struct('name', 'Bo', 'age', 31, 'tags', array('b', 'c'));
INSERT INTO orchard.baskets (id, owner) SELECT 3, named_struct('name', 'Ida', 'age', 25, 'tags', array('d'));
CREATE TABLE orchard.trees (id INT, kind STRING, height DOUBLE, planted TIMESTAMP, alive BOOLEAN, row_no SMALLINT) STORED AS PARQUET;
INSERT INTO orchard.trees VALUES (1, 'oak', 12.5, '2001-03-04 00:00:00', true, 1), (2, 'oak', 7.0, '2003-05-06 00:00:00', false, 1),
    (3, 'elm', 9.0, '2004-01-01 00:00:00', true, 2), (4, 'elm', 3.0, '2010-10-10 00:00:00', true, 2);
CREATE TABLE orchard.crates (weight INT) PARTITIONED BY (price DECIMAL(5,2)) STORED AS TEXTFILE;
INSERT INTO orchard.crates PARTITION (price = 1.25) VALUES (10), (20);
