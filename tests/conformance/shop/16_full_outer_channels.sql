-- Day by day in November: what the site counted as purchases beside what was really ordered, also where only one side has a row.
WITH clicked AS (
  SELECT c.year, c.month, c.day, p.category, COUNT(*) AS purchases, COUNT(DISTINCT c.user_id) AS buyers
  FROM fact_clickstream c
  JOIN dim_products p ON p.product_key = c.product_key
  WHERE c.event_type = 'purchase' AND c.month = 11 AND c.day BETWEEN 20 AND 30
  GROUP BY c.year, c.month, c.day, p.category
), ordered AS (
  SELECT t.year, t.month, t.day, t.category, COUNT(*) AS orders, COUNT(DISTINCT t.user_id) AS customers,
    SUM(t.total_amount) AS revenue
  FROM fact_transactions t
  WHERE t.year = 2025 AND t.month = 11 AND t.day BETWEEN 20 AND 30 AND t.order_source IN ('web', 'mobile_app')
  GROUP BY t.year, t.month, t.day, t.category
)
SELECT CAST(CONCAT_WS('-', CAST(COALESCE(c.year, o.year) AS STRING), LPAD(COALESCE(c.month, o.month), 2, '0'),
    LPAD(COALESCE(c.day, o.day), 2, '0')) AS DATE) AS sale_date,
  COALESCE(c.category, o.category) AS category,
  COALESCE(c.purchases, 0) AS purchases,
  COALESCE(o.orders, 0) AS orders,
  COALESCE(o.orders, 0) - COALESCE(c.purchases, 0) AS gap,
  NVL(c.buyers, 0) AS buyers,
  NVL(o.customers, 0) AS customers,
  o.revenue,
  CASE WHEN o.category IS NULL THEN 'site only' WHEN c.category IS NULL THEN 'orders only' ELSE 'both' END AS seen
FROM clicked c
FULL OUTER JOIN ordered o
  ON o.year = c.year AND o.month = c.month AND o.day = c.day AND o.category = c.category
ORDER BY sale_date, category;
