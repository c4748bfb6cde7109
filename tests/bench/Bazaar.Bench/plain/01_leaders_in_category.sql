WITH sold AS (
  SELECT product_id, category, count(*) AS orders, sum(quantity) AS units, sum(total_amount) AS revenue
  FROM read_parquet({fact_transactions}) WHERE status = 'completed' GROUP BY product_id, category
), ranked AS (
  SELECT *, rank() OVER (PARTITION BY category ORDER BY revenue DESC) AS place, sum(revenue) OVER (PARTITION BY category) AS category_revenue,
    sum(revenue) OVER () AS all_revenue
  FROM sold
)
SELECT r.category, r.place, r.product_id, p.product_name, p.brand, r.orders, r.units, r.revenue, round(100 * r.revenue / r.category_revenue, 2),
  round(100 * r.category_revenue / r.all_revenue, 2)
FROM ranked r JOIN read_parquet({dim_products}) p ON p.product_id = r.product_id AND p.is_current
WHERE r.place <= 3 ORDER BY r.category, r.place, r.product_id
