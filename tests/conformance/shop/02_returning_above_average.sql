-- Which customers got more money back than 1.2 times the average of their country, as a store's worst returners?
WITH customer_returns AS (
  SELECT t.user_id, t.delivery_country AS country, SUM(t.total_amount) AS returned, COUNT(*) AS returns_made
  FROM fact_transactions t
  WHERE t.status IN ('refunded', 'cancelled') AND t.year = 2025
  GROUP BY t.user_id, t.delivery_country
)
SELECT u.user_id, u.full_name, r.country, r.returns_made, r.returned,
  (SELECT MAX(o.total_amount) FROM fact_transactions o WHERE o.user_id = u.user_id AND o.status = 'completed') AS biggest_order
FROM customer_returns r
JOIN dim_users u ON u.user_id = r.user_id
WHERE r.returned > (
    SELECT AVG(c.returned) * 1.2
    FROM customer_returns c
    WHERE c.country = r.country)
  AND u.is_current
  AND EXISTS (
    SELECT 1 FROM fact_transactions o
    WHERE o.user_id = r.user_id AND o.status = 'completed' AND o.total_amount > 50)
ORDER BY r.returned DESC, u.user_id, r.country
LIMIT 50;
