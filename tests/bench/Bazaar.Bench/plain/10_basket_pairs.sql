WITH bought AS (
  SELECT DISTINCT user_id, product_id, transaction_time::DATE AS day FROM read_parquet({fact_transactions}) WHERE status = 'completed'
), pairs AS (
  SELECT a.product_id AS first_product, b.product_id AS second_product, count(DISTINCT a.user_id) AS customers
  FROM bought a JOIN bought b ON b.user_id = a.user_id AND b.product_id > a.product_id AND abs(b.day - a.day) <= 7 GROUP BY 1, 2
), buyers AS (SELECT product_id, count(DISTINCT user_id) AS customers FROM bought GROUP BY product_id),
everyone AS (SELECT count(DISTINCT user_id) AS customers FROM bought)
SELECT p.first_product, x.product_name, p.second_product, y.product_name, p.customers, b1.customers, b2.customers,
  round(p.customers / b1.customers, 4), round((p.customers * e.customers) / (b1.customers * b2.customers), 3)
FROM pairs p JOIN buyers b1 ON b1.product_id = p.first_product JOIN buyers b2 ON b2.product_id = p.second_product
JOIN read_parquet({dim_products}) x ON x.product_id = p.first_product AND x.is_current
JOIN read_parquet({dim_products}) y ON y.product_id = p.second_product AND y.is_current CROSS JOIN everyone e
WHERE p.customers >= 3 ORDER BY p.customers DESC, p.first_product, p.second_product LIMIT 40
