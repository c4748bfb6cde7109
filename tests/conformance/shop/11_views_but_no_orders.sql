-- Which products do people put into carts but (nearly) never buy, and who looked at them last?
WITH interest AS (
  SELECT c.product_id, COUNT(DISTINCT c.session_id) AS sessions,
    SUM(IF(c.event_type = 'view', 1, 0)) AS views,
    SUM(IF(c.event_type = 'add_to_cart', 1, 0)) AS carts,
    SUM(IF(c.event_type = 'remove_from_cart', 1, 0)) AS removals,
    SUM(IF(c.event_type = 'purchase', 1, 0)) AS purchases,
    MAX(c.event_time) AS last_seen
  FROM fact_clickstream c
  WHERE c.product_id IS NOT NULL
  GROUP BY c.product_id
)
SELECT p.product_id, p.product_name, p.category, p.discounted_price, i.sessions, i.views, i.carts, i.removals, i.purchases,
  i.last_seen, l.user_id AS last_user
FROM interest i
LEFT SEMI JOIN (
  SELECT product_id FROM fact_clickstream WHERE event_type = 'add_to_cart' GROUP BY product_id HAVING COUNT(*) >= 2
) often ON often.product_id = i.product_id
JOIN dim_products p ON p.product_id = i.product_id AND p.is_current
JOIN (
  SELECT product_id, user_id, event_time,
    ROW_NUMBER() OVER (PARTITION BY product_id ORDER BY event_time DESC, event_id) AS newest
  FROM fact_clickstream
) l ON l.product_id = i.product_id AND l.newest = 1
WHERE i.purchases * 4 <= i.carts
  AND NOT EXISTS (
    SELECT 1 FROM fact_transactions t
    WHERE t.product_id = i.product_id AND t.status = 'completed' AND t.year = 2025 AND t.month = 11 AND t.quantity > 3)
ORDER BY i.carts DESC, p.product_id;
