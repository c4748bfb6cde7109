-- How does each category's revenue move from month to month, with a three month average and the year so far?
WITH monthly AS (
  SELECT t.category, t.year, t.month, COUNT(*) AS orders, SUM(t.total_amount) AS revenue
  FROM fact_transactions t
  WHERE t.status = 'completed'
  GROUP BY t.category, t.year, t.month
), moving AS (
  SELECT m.category, m.year, m.month, m.orders, m.revenue,
    LAG(m.revenue) OVER (PARTITION BY m.category ORDER BY m.year, m.month) AS before,
    LEAD(m.revenue, 1) OVER (PARTITION BY m.category ORDER BY m.year, m.month) AS after,
    AVG(m.revenue) OVER (PARTITION BY m.category ORDER BY m.year, m.month
      ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS average_of_three,
    SUM(m.revenue) OVER (PARTITION BY m.category, m.year ORDER BY m.month
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS year_so_far
  FROM monthly m
)
SELECT v.category, v.year, v.month, v.orders, v.revenue, v.before, v.after,
  ROUND(v.average_of_three, 2) AS average_of_three, v.year_so_far,
  ROUND(100 * (v.revenue - v.before) / v.before, 1) AS change_percent,
  CASE
    WHEN v.before IS NULL THEN 'first'
    WHEN v.revenue > v.before AND v.revenue > v.after THEN 'peak'
    WHEN v.revenue < v.before AND v.revenue < v.after THEN 'trough'
    WHEN v.revenue >= v.before THEN 'up'
    ELSE 'down'
  END AS movement
FROM moving v
WHERE v.category IN ('beauty', 'books', 'toys', 'automotive')
ORDER BY v.category, v.year, v.month;
