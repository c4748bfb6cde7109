SELECT 1 + CAST(NULL AS INT) IS NULL, 1 = CAST(NULL AS INT) IS NULL, NOT CAST(NULL AS BOOLEAN) IS NULL;
SELECT 1 | 2 & 4, 2 * 3 ^ 1, 1 & 1 + 1, '1' || 1 + 1, -2 ^ 1;
SELECT 1 = 1 = true, 5 BETWEEN 1 AND 3 OR true, true IN (true) AND false, NOT 1 = 2
