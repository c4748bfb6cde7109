WITH sold AS (
  SELECT p.category, p.product_id, p.product_name, sum(t.quantity) AS units, sum(t.total_amount) AS revenue
  FROM read_parquet({fact_transactions}) t JOIN read_parquet({dim_products_snapshot}) p ON p.product_key = t.product_key
  WHERE t.status = 'completed' GROUP BY ALL
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY category ORDER BY revenue DESC, product_id) AS place FROM sold
)
SELECT category, place, product_id, product_name, units, revenue FROM ranked WHERE place <= 3 ORDER BY category, place
