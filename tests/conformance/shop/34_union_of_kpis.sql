-- One table of key figures from four facts, for a report's first page: each figure for the last three months.
WITH figures AS (
  SELECT year, month, 'orders' AS figure, CAST(COUNT(*) AS DECIMAL(22,2)) AS amount
  FROM fact_transactions GROUP BY year, month
  UNION ALL
  SELECT year, month, 'revenue', CAST(SUM(total_amount) AS DECIMAL(22,2))
  FROM fact_transactions WHERE status = 'completed' GROUP BY year, month
  UNION ALL
  SELECT year, month, 'lost', CAST(SUM(total_amount) AS DECIMAL(22,2))
  FROM fact_transactions WHERE status IN ('cancelled', 'refunded') GROUP BY year, month
  UNION ALL
  SELECT year, month, 'sessions', CAST(COUNT(DISTINCT session_id) AS DECIMAL(22,2))
  FROM fact_clickstream GROUP BY year, month
  UNION ALL
  SELECT YEAR(account_created_at), MONTH(account_created_at), 'new customers', CAST(COUNT(*) AS DECIMAL(22,2))
  FROM dim_users WHERE is_current GROUP BY YEAR(account_created_at), MONTH(account_created_at)
), matrix AS (
  SELECT f.figure,
    MAX(IF(f.year = 2025 AND f.month = 9, f.amount, NULL)) AS september,
    MAX(IF(f.year = 2025 AND f.month = 10, f.amount, NULL)) AS october,
    MAX(IF(f.year = 2025 AND f.month = 11, f.amount, NULL)) AS november,
    SUM(f.amount) AS ever, COUNT(*) AS months
  FROM figures f
  GROUP BY f.figure
)
SELECT m.figure, m.september, m.october, m.november, m.ever, m.months,
  ROUND(100 * (m.november - m.october) / m.october, 2) AS change_percent,
  COALESCE(m.september, m.october, m.november) AS first_known,
  GREATEST(COALESCE(m.september, m.october), m.october, m.november) AS best,
  CASE WHEN m.november > m.october THEN 'up' WHEN m.november < m.october THEN 'down' ELSE 'same' END AS direction
FROM matrix m
ORDER BY m.figure;
