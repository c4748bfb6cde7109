-- Which two products does the same customer buy within a week most often, and how much more than by chance (lift)?
WITH bought AS (
  SELECT DISTINCT user_id, product_id, CAST(transaction_time AS DATE) AS day
  FROM fact_transactions
  WHERE status = 'completed'
), pairs AS (
  SELECT a.product_id AS first_product, b.product_id AS second_product, COUNT(DISTINCT a.user_id) AS customers
  FROM bought a
  JOIN bought b ON b.user_id = a.user_id
    AND b.product_id > a.product_id
    AND ABS(DATEDIFF(b.day, a.day)) <= 7
  GROUP BY a.product_id, b.product_id
), buyers AS (
  SELECT product_id, COUNT(DISTINCT user_id) AS customers
  FROM bought
  GROUP BY product_id
), everyone AS (
  SELECT COUNT(DISTINCT user_id) AS customers
  FROM bought
)
SELECT p.first_product, x.product_name AS first_name, p.second_product, y.product_name AS second_name, p.customers,
  b1.customers AS first_customers, b2.customers AS second_customers,
  ROUND(p.customers / b1.customers, 4) AS confidence,
  ROUND((p.customers * e.customers) / (b1.customers * b2.customers), 3) AS lift
FROM pairs p
JOIN buyers b1 ON b1.product_id = p.first_product
JOIN buyers b2 ON b2.product_id = p.second_product
JOIN dim_products x ON x.product_id = p.first_product AND x.is_current
JOIN dim_products y ON y.product_id = p.second_product AND y.is_current
CROSS JOIN everyone e
WHERE p.customers >= 3
ORDER BY p.customers DESC, p.first_product, p.second_product
LIMIT 40;
