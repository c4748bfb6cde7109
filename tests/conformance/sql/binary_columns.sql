-- BINARY columns of every format: bytes that are no text, beside texts and inside a struct.
CREATE TABLE raw_parquet (k INT, s STRING, g BINARY, st STRUCT<b:BINARY, t:STRING>) STORED AS PARQUET;
INSERT INTO raw_parquet SELECT 1, 'ä', unhex('0000F0'), named_struct('b', unhex('80'), 't', 'é');
INSERT INTO raw_parquet SELECT 2, 'z', unhex('FF'), NULL;
INSERT INTO raw_parquet SELECT 3, NULL, NULL, NULL;
CREATE TABLE raw_orc STORED AS ORC AS SELECT k, g FROM raw_parquet;
CREATE TABLE raw_text STORED AS TEXTFILE AS SELECT k, s, g FROM raw_parquet;
SELECT k, s, hex(g), hex(st.b), st.t FROM raw_parquet ORDER BY k;
SELECT s FROM raw_parquet ORDER BY s;
SELECT k, hex(g) FROM raw_orc ORDER BY k;
SELECT k, s, hex(g) FROM raw_text ORDER BY k;
SELECT hex(g), count(*) FROM (SELECT g FROM raw_parquet UNION ALL SELECT g FROM raw_orc) u GROUP BY g ORDER BY hex(g);
SELECT a.k, b.k FROM raw_parquet a JOIN raw_orc b ON a.g = b.g ORDER BY a.k;
SELECT hex(max(g)), hex(min(g)) FROM raw_orc;
INSERT OVERWRITE TABLE raw_orc SELECT k, encode(s, 'UTF-8') FROM raw_text;
SELECT k, CAST(g AS STRING) FROM raw_orc ORDER BY k;
