-- Which order lines were paid above or below the version of the product that held on the day, by supplier?
WITH lines AS (
  SELECT t.transaction_id, t.product_id, t.quantity, t.unit_price, t.subtotal, CAST(t.transaction_time AS DATE) AS day,
    v.product_key, v.supplier_id, v.selling_price, v.discounted_price, v.cost_price, v.category
  FROM fact_transactions t
  JOIN dim_products v ON v.product_id = t.product_id
    AND CAST(t.transaction_time AS DATE) >= v.valid_from
    AND CAST(t.transaction_time AS DATE) < v.valid_to
  WHERE t.status = 'completed'
), by_supplier AS (
  SELECT l.supplier_id, COUNT(DISTINCT l.product_key) AS products, COUNT(*) AS orders,
    SUM(CASE WHEN l.unit_price > l.discounted_price THEN 1 ELSE 0 END) AS dearer,
    SUM(CASE WHEN l.unit_price = l.discounted_price THEN 1 ELSE 0 END) AS as_listed,
    SUM(CASE WHEN l.unit_price < l.discounted_price THEN 1 ELSE 0 END) AS cheaper,
    SUM(l.quantity * l.unit_price) AS paid,
    SUM(l.quantity * l.selling_price) AS at_list,
    SUM(l.quantity * l.cost_price) AS cost
  FROM lines l
  GROUP BY l.supplier_id
)
SELECT b.supplier_id, b.products, b.orders, b.dearer, b.as_listed, b.cheaper, b.paid, b.at_list - b.paid AS given_away,
  b.paid - b.cost AS margin, ROUND((b.paid - b.cost) / b.paid, 4) AS margin_rate,
  RANK() OVER (ORDER BY (b.paid - b.cost) / b.paid DESC, b.supplier_id) AS place
FROM by_supplier b
WHERE b.orders > 15
  AND EXISTS (SELECT 1 FROM dim_products p WHERE p.supplier_id = b.supplier_id AND p.is_current AND p.brand IS NOT NULL)
ORDER BY place
LIMIT 40;
