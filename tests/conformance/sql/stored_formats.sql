CREATE TABLE in_sequence (a INT, b STRING) STORED AS SEQUENCEFILE;
INSERT INTO in_sequence VALUES (1, 'x'), (2, NULL);
SELECT * FROM in_sequence ORDER BY a;
ALTER TABLE in_sequence CHANGE b c STRING;
SELECT * FROM in_sequence ORDER BY a;
CREATE TABLE in_rc (a INT, b ARRAY<STRING>, c STRUCT<x: INT, y: STRING>) PARTITIONED BY (p INT) STORED AS RCFILE;
INSERT INTO in_rc PARTITION (p = 1) SELECT 1, array('u', 'v'), named_struct('x', 7, 'y', 'w');
SELECT a, b[1], c.x, p FROM in_rc;
ALTER TABLE in_rc REPLACE COLUMNS (a INT);
CREATE TABLE in_avro STORED AS AVRO AS SELECT 5 AS n, 'five' AS t;
SELECT * FROM in_avro;
ALTER TABLE in_avro REPLACE COLUMNS (n INT);
CREATE TABLE by_schema STORED AS AVRO TBLPROPERTIES ('avro.schema.literal' = '{"name": "shelf", "type": "record", "fields": [
  {"name": "Num", "type": "int", "doc": "a number"}, {"name": "label", "type": ["null", "string"]}, {"name": "sizes", "type": {"type": "array", "items": "long"}},
  {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 5, "scale": 2}}, {"name": "kind", "type": {"type": "enum", "name": "k", "symbols": ["A"]}},
  {"name": "shares", "type": {"type": "map", "values": "double"}}, {"name": "box", "type": {"type": "record", "name": "b", "fields": [{"name": "full", "type": "boolean"}]}},
  {"name": "since", "type": {"type": "int", "logicalType": "date"}}]}');
DESCRIBE by_schema;
CREATE TABLE by_class (a INT) STORED AS INPUTFORMAT 'org.apache.hadoop.mapred.SequenceFileInputFormat' OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveSequenceFileOutputFormat';
INSERT INTO by_class VALUES (9);
SELECT * FROM by_class
