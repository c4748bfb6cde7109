-- Gaps and islands: on which runs of consecutive days did a category sell each day, and how long were the longest?
WITH days AS (
  SELECT DISTINCT t.category, CAST(t.transaction_time AS DATE) AS day
  FROM fact_transactions t
  WHERE t.status = 'completed'
), numbered AS (
  SELECT d.category, d.day, ROW_NUMBER() OVER (PARTITION BY d.category ORDER BY d.day) AS n
  FROM days d
), islands AS (
  SELECT n.category, DATE_SUB(n.day, n.n) AS island, MIN(n.day) AS first_day, MAX(n.day) AS last_day, COUNT(*) AS length
  FROM numbered n
  GROUP BY n.category, DATE_SUB(n.day, n.n)
), ranked AS (
  SELECT i.*, ROW_NUMBER() OVER (PARTITION BY i.category ORDER BY i.length DESC, i.first_day) AS place,
    LEAD(i.first_day) OVER (PARTITION BY i.category ORDER BY i.first_day) AS next_start,
    AVG(i.length) OVER (PARTITION BY i.category) AS average_length
  FROM islands i
)
SELECT r.category, r.place, r.first_day, r.last_day, r.length, ROUND(r.average_length, 3) AS average_length,
  DATEDIFF(r.next_start, r.last_day) - 1 AS days_of_silence,
  SUM(s.revenue) AS revenue, SUM(s.orders) AS orders
FROM ranked r
JOIN agg_daily_sales s ON s.category = r.category AND s.sale_date BETWEEN r.first_day AND r.last_day
WHERE r.place <= 3
GROUP BY r.category, r.place, r.first_day, r.last_day, r.length, r.average_length, r.next_start
ORDER BY r.category, r.place;
