-- What Impala needs to be fast: fresh metadata, statistics, partitions that are not read, and joins of the right kind.
-- https://impala.apache.org/docs/build/html/topics/impala_performance.html
USE ecommerce_dwh;

-- 1. Hive wrote these tables: let Impala look at their files and partitions again.
REFRESH fact_transactions;
REFRESH fact_clickstream;
REFRESH dim_users_snapshot;
REFRESH dim_products_snapshot;

-- 2. Statistics: the planner orders joins by them. INCREMENTAL looks only at partitions that have none yet.
COMPUTE INCREMENTAL STATS fact_transactions;
COMPUTE INCREMENTAL STATS fact_clickstream;
COMPUTE STATS dim_users_snapshot;
COMPUTE STATS dim_products_snapshot;
SHOW TABLE STATS fact_transactions;
SHOW COLUMN STATS dim_users_snapshot;

-- 3. Partition pruning: the scan of the plan says how many partitions are read, here 3 of all.
EXPLAIN SELECT SUM(total_amount) FROM fact_transactions WHERE year = 2025 AND month = 11 AND day BETWEEN 28 AND 30;

-- 4. Hints: a small dimension is sent to every node, a large one is redistributed by its key.
SELECT p.brand, SUM(t.total_amount) AS revenue
FROM fact_transactions t
JOIN /* +BROADCAST */ dim_products_snapshot p ON p.product_key = t.product_key
WHERE t.year = 2025 AND t.month = 11
GROUP BY p.brand
ORDER BY revenue DESC, p.brand
LIMIT 10;

SELECT STRAIGHT_JOIN u.customer_segment, COUNT(*) AS orders
FROM fact_transactions t
JOIN /* +SHUFFLE */ dim_users_snapshot u ON u.user_key = t.user_key
WHERE t.year = 2025 AND t.month = 11
GROUP BY u.customer_segment
ORDER BY orders DESC, u.customer_segment;
