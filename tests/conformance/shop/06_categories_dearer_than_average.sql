-- In which states do at least ten orders buy things that cost 1.2 times their category's average price or more?
WITH price_of_category AS (
  SELECT category, AVG(selling_price) AS average_price, COUNT(*) AS products
  FROM dim_products
  WHERE is_current
  GROUP BY category
)
SELECT u.country, u.state, COUNT(*) AS orders, COUNT(DISTINCT u.user_id) AS customers, SUM(t.total_amount) AS revenue,
  COUNT(DISTINCT p.category) AS categories
FROM fact_transactions t
JOIN dim_users u ON u.user_key = t.user_key
JOIN dim_products p ON p.product_key = t.product_key
JOIN price_of_category a ON a.category = p.category
WHERE p.selling_price > 1.2 * a.average_price
  AND a.products > 5
  AND u.state IS NOT NULL
  AND t.transaction_time >= CAST('2025-01-01 00:00:00' AS TIMESTAMP)
  AND t.transaction_time < CAST('2025-12-01 00:00:00' AS TIMESTAMP)
GROUP BY u.country, u.state
HAVING COUNT(*) >= 10
ORDER BY orders DESC, u.country, u.state;
