SELECT a / 2, a div 2, a % 2, c * c, c + a, c / a, c % 2, a + 1.5, a * 2.5D, a || 'x', 1 + '2' FROM t1 ORDER BY a;
SELECT a = '1', a > 1.5, d > '2024-01-01', c = 1.5 FROM t1 ORDER BY a;
SELECT CASE WHEN a = 1 THEN 1 ELSE 2.5 END, coalesce(b, 'z'), if(a = 1, 1, 2L), nvl(NULL, d) FROM t1 ORDER BY a
