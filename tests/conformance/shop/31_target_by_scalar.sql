-- Did a category's November pass the average of its other months, and by how many orders per day? Three scalar subqueries a line.
WITH monthly AS (
  SELECT category, year, month, COUNT(*) AS orders, SUM(total_amount) AS revenue, COUNT(DISTINCT day) AS days
  FROM fact_transactions
  WHERE status IN ('completed', 'pending')
  GROUP BY category, year, month
)
SELECT n.category, n.orders, n.revenue,
  (SELECT ROUND(AVG(o.revenue), 2) FROM monthly o WHERE o.category = n.category AND o.month <> 11) AS usual_revenue,
  (SELECT MAX(o.revenue) FROM monthly o WHERE o.category = n.category AND o.month <> 11) AS best_other,
  (SELECT COUNT(*) FROM monthly o WHERE o.category = n.category AND o.revenue >= n.revenue) AS place_of_november,
  ROUND(n.orders / n.days, 3) AS orders_a_day
FROM monthly n
WHERE n.month = 11
  AND n.revenue > (SELECT AVG(o.revenue) FROM monthly o WHERE o.category = n.category AND o.month <> 11)
ORDER BY n.revenue DESC, n.category;
