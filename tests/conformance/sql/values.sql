VALUES (1, 'a'), (2, NULL);
SELECT * FROM (VALUES (1, 'a')) v;
SELECT * FROM TABLE(VALUES (1, 'a'), (2, 'b')) AS v (x, y)
