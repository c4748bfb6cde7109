SELECT u.customer_segment, count(*) AS orders
FROM read_parquet({fact_transactions}, hive_partitioning=true) t JOIN read_parquet({dim_users_snapshot}) u ON u.user_key = t.user_key
WHERE t.year = 2025 AND t.month = 11 GROUP BY u.customer_segment ORDER BY orders DESC, u.customer_segment
