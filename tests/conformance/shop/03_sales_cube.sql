-- Completed revenue of the last quarter by category, country and source, with every subtotal that a pivot table shows.
SELECT
  CASE WHEN GROUPING(q.category) = 1 THEN '(all categories)' ELSE q.category END AS category,
  CASE WHEN GROUPING(q.country) = 1 THEN '(all countries)' ELSE q.country END AS country,
  CASE WHEN GROUPING(q.source) = 1 THEN '(all sources)' ELSE q.source END AS source,
  GROUPING__ID AS level,
  COUNT(*) AS orders,
  COUNT(DISTINCT q.user_id) AS customers,
  SUM(q.total_amount) AS revenue,
  MIN(q.total_amount) AS smallest,
  MAX(q.total_amount) AS biggest
FROM (
  SELECT t.category, t.delivery_country AS country, t.order_source AS source, t.user_id, t.total_amount
  FROM fact_transactions t
  JOIN dim_products p ON p.product_key = t.product_key
  WHERE t.status = 'completed'
    AND t.year = 2025 AND t.month BETWEEN 9 AND 11
    AND p.category IN ('books', 'toys', 'grocery')
    AND t.delivery_country IN ('United States', 'India', 'Germany')
) q
GROUP BY q.category, q.country, q.source WITH CUBE
HAVING COUNT(*) >= 2
ORDER BY level, category, country, source;
