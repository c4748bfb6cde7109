CREATE TABLE fields (i STRING, b STRING, d STRING, s STRING, dt STRING, n STRING) ROW FORMAT DELIMITED FIELDS TERMINATED BY '|';
INSERT INTO fields VALUES ('1.5', 'true', '1e2', ' 3', '2020-01-01', '1.239'), (' 2', 'TRUE', 'NaN', '70000', '2020-1-1', '1234'),
  ('3 ', 'f', 'x', '4.9', '2020-01-01 00:00:00', 'x'), ('-4', '1', '1d', '5L', 'bad', '-1.5'), ('+5', 'False', '.5', '', '', ''),
  ('', 'yes', '-Infinity', '1e1', '2020-02-30', '1e1');
SET metastore.disallow.incompatible.col.type.changes=false;
ALTER TABLE fields REPLACE COLUMNS (i INT, b BOOLEAN, d DOUBLE, s SMALLINT, dt DATE, n DECIMAL(5, 2));
SELECT * FROM fields;
CREATE TABLE nested_fields (a STRING) ROW FORMAT DELIMITED FIELDS TERMINATED BY '|' COLLECTION ITEMS TERMINATED BY ',';
INSERT INTO nested_fields VALUES ('1,2, 3,x'), ('true,false,t,TRUE');
ALTER TABLE nested_fields REPLACE COLUMNS (a ARRAY<INT>);
SELECT * FROM nested_fields;
ALTER TABLE nested_fields REPLACE COLUMNS (a ARRAY<BOOLEAN>);
SELECT * FROM nested_fields
