-- Which customers bought in every category that the shop's five biggest spenders bought in (relational division)?
WITH spenders AS (
  SELECT user_id
  FROM agg_user_metrics
  ORDER BY revenue DESC, user_id
  LIMIT 5
), wanted AS (
  SELECT t.category, COUNT(DISTINCT t.user_id) AS spenders
  FROM fact_transactions t
  WHERE t.user_id IN (SELECT user_id FROM spenders) AND t.status = 'completed'
  GROUP BY t.category
  HAVING COUNT(DISTINCT t.user_id) >= 3
), matched AS (
  SELECT t.user_id, COUNT(DISTINCT t.category) AS categories, SUM(t.total_amount) AS revenue
  FROM fact_transactions t
  LEFT SEMI JOIN wanted w ON w.category = t.category
  WHERE t.status = 'completed'
  GROUP BY t.user_id
)
SELECT u.user_id, INITCAP(LOWER(u.full_name)) AS name, u.customer_segment, m.categories, m.revenue, a.revenue AS all_revenue,
  ROUND(m.revenue / a.revenue, 4) AS share,
  CASE WHEN u.user_id IN (SELECT user_id FROM spenders) THEN 'yes' ELSE 'no' END AS is_spender
FROM matched m
JOIN dim_users u ON u.user_id = m.user_id AND u.is_current
JOIN agg_user_metrics a ON a.user_id = m.user_id
WHERE m.categories = (SELECT COUNT(*) FROM wanted)
ORDER BY m.revenue DESC, u.user_id
LIMIT 40;
