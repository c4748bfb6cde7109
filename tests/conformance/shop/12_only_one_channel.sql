-- Customers of the app but never of the web, of both, and of the kiosk only: how many are they and what do they spend?
WITH app AS (
  SELECT DISTINCT user_id FROM fact_transactions WHERE order_source = 'mobile_app' AND status = 'completed'
), web AS (
  SELECT DISTINCT user_id FROM fact_transactions WHERE order_source = 'web' AND status = 'completed'
), other AS (
  SELECT DISTINCT user_id FROM fact_transactions WHERE order_source IN ('call_center', 'store_kiosk')
), groups AS (
  SELECT 'app, never web' AS customer_group, user_id FROM (SELECT user_id FROM app EXCEPT SELECT user_id FROM web) a
  UNION ALL
  SELECT 'app and web' AS customer_group, user_id FROM (SELECT user_id FROM app INTERSECT SELECT user_id FROM web) b
  UNION ALL
  SELECT 'neither' AS customer_group, user_id
  FROM (SELECT user_id FROM other EXCEPT (SELECT user_id FROM app UNION SELECT user_id FROM web)) c
)
SELECT g.customer_group, u.customer_segment, COUNT(*) AS customers, SUM(m.orders) AS orders, SUM(m.revenue) AS revenue,
  ROUND(SUM(m.revenue) / SUM(m.orders), 2) AS average_order,
  MIN(m.first_order) AS first_order, MAX(m.last_order) AS last_order
FROM groups g
JOIN agg_user_metrics m ON m.user_id = g.user_id
JOIN dim_users u ON u.user_id = g.user_id AND u.is_current
GROUP BY g.customer_group, u.customer_segment
ORDER BY g.customer_group, revenue DESC, u.customer_segment;
