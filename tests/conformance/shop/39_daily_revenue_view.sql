-- The materialized view of daily revenue: does it agree with the facts, how steady is it, and which days stand out?
WITH series AS (
  SELECT CAST(CONCAT(v.year, '-', LPAD(v.month, 2, '0'), '-', LPAD(v.day, 2, '0')) AS DATE) AS day, v.orders, v.revenue
  FROM mv_daily_revenue v
), facts AS (
  SELECT CAST(transaction_time AS DATE) AS day, SUM(total_amount) AS revenue, MAX(total_amount) AS biggest
  FROM fact_transactions
  WHERE status = 'completed'
  GROUP BY CAST(transaction_time AS DATE)
), measured AS (
  SELECT s.day, s.orders, s.revenue, f.revenue AS from_facts, f.biggest,
    AVG(CAST(s.revenue AS DOUBLE)) OVER (ORDER BY s.day ROWS BETWEEN 27 PRECEDING AND 1 PRECEDING) AS usual,
    STDDEV_POP(CAST(s.revenue AS DOUBLE)) OVER (ORDER BY s.day ROWS BETWEEN 27 PRECEDING AND 1 PRECEDING) AS spread,
    COUNT(*) OVER (ORDER BY s.day ROWS BETWEEN 27 PRECEDING AND 1 PRECEDING) AS days_before
  FROM series s
  JOIN facts f ON f.day = s.day
)
SELECT m.day, DATE_FORMAT(m.day, 'EEE') AS weekday, m.orders, m.revenue, m.revenue - m.from_facts AS difference, m.biggest,
  ROUND(m.usual, 2) AS usual, ROUND((m.revenue - m.usual) / m.spread, 3) AS deviations,
  CASE WHEN m.revenue > m.usual THEN 'high' ELSE 'low' END AS side,
  WEEKOFYEAR(m.day) AS week, QUARTER(m.day) AS quarter
FROM measured m
WHERE m.days_before >= 14
  AND ABS(m.revenue - m.usual) > 1.8 * m.spread
ORDER BY m.day;
