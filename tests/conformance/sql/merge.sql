CREATE TABLE merged (a INT, b STRING) STORED AS ORC TBLPROPERTIES ('transactional' = 'true');
INSERT INTO merged VALUES (1, 'x'), (2, 'y'), (3, 'z');
UPDATE merged SET b = 'u' WHERE a > 2;
MERGE INTO merged t USING (SELECT 1 AS a, 'n' AS b UNION ALL SELECT 9, 'i') s ON t.a = s.a WHEN MATCHED THEN UPDATE SET b = s.b WHEN NOT MATCHED THEN INSERT VALUES (s.a, s.b);
SELECT * FROM merged ORDER BY a;
DELETE FROM merged WHERE b = 'y';
MERGE INTO merged t USING (SELECT 1 AS a) s ON t.a = s.a WHEN MATCHED AND t.b = 'n' THEN DELETE WHEN MATCHED THEN UPDATE SET b = 'k';
SELECT * FROM merged ORDER BY a;
UPDATE merged SET nope = 1
