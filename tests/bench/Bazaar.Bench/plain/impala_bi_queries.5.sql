WITH carts AS (
  SELECT session_id, product_id, sum(CASE event_type WHEN 'add_to_cart' THEN 1 WHEN 'remove_from_cart' THEN -1 ELSE 0 END) AS left_in,
    max((event_type = 'purchase')::INT) AS bought
  FROM read_parquet({fact_clickstream}) WHERE product_id IS NOT NULL GROUP BY session_id, product_id
)
SELECT p.category, count(DISTINCT c.session_id) AS sessions, count(*) AS products, sum(p.discounted_price) AS worth
FROM carts c JOIN read_parquet({dim_products_snapshot}) p ON p.product_id = c.product_id AND p.is_current
WHERE c.left_in > 0 AND c.bought = 0 GROUP BY p.category ORDER BY worth DESC, p.category
