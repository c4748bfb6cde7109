-- The day of a text that the conditions of several joins name: as if it were computed for each of them.
WITH e AS (SELECT 1 AS id, '2024-11-01 10:00:00' AS at UNION ALL SELECT 2, '2024-11-02' UNION ALL SELECT 3, 'no day' UNION ALL SELECT 4, CAST(NULL AS STRING)),
  p AS (SELECT 'low' AS name, DATE '2024-11-01' AS from_day, DATE '2024-11-02' AS to_day UNION ALL SELECT 'high', DATE '2024-11-02', DATE '2024-11-09')
SELECT e.id, p.name, q.name, DAY(CAST(e.at AS DATE))
FROM e
LEFT JOIN p ON CAST(e.at AS DATE) >= p.from_day AND CAST(e.at AS DATE) < p.to_day
LEFT JOIN p q ON CAST(e.at AS DATE) = q.from_day
ORDER BY e.id;

WITH e AS (SELECT 1 AS id, '2024-11-01' AS at UNION ALL SELECT 2, '2024-11-02' UNION ALL SELECT 3, 'no day'),
  d AS (SELECT 1 AS id, DATE '2024-11-01' AS day UNION ALL SELECT 9, DATE '2024-11-03')
SELECT d.id, COALESCE(CAST(e.at AS DATE), DATE '1970-01-01') AS day, COUNT(*), COUNT(CAST(e.at AS DATE))
FROM d FULL OUTER JOIN e ON CAST(e.at AS DATE) = d.day AND (d.id = 1 OR CAST(e.at AS DATE) IS NULL)
GROUP BY d.id, COALESCE(CAST(e.at AS DATE), DATE '1970-01-01')
ORDER BY day, d.id;

WITH e AS (SELECT 1 AS id, '2024-11-01' AS at UNION ALL SELECT 2, '2024-11-02'),
  d AS (SELECT DATE '2024-11-01' AS day)
SELECT e.id FROM e LEFT SEMI JOIN d ON CAST(e.at AS DATE) = d.day AND CAST(e.at AS DATE) > DATE '2024-10-01'
WHERE CAST(e.at AS DATE) < DATE '2024-12-01';
