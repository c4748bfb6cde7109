SELECT p.brand, sum(t.total_amount) AS revenue
FROM read_parquet({fact_transactions}, hive_partitioning=true) t JOIN read_parquet({dim_products_snapshot}) p ON p.product_key = t.product_key
WHERE t.year = 2025 AND t.month = 11 GROUP BY p.brand ORDER BY revenue DESC, p.brand LIMIT 10
