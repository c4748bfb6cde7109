-- Loads the facts of one run of Pig, then the aggregates.
--
--   --hivevar run=2025-11          the run's folder below /ecommerce/clean/clickstream and /transactions
--   --hivevar lake=                what stands before /ecommerce
--
-- Idempotent: INSERT OVERWRITE replaces whole partitions, and each partition that the run touches is rebuilt from every run
-- that has rows of that day, so that a late row lands on its event's day and takes nothing away there.

USE ecommerce_dwh;
SET hive.exec.dynamic.partition.mode=nonstrict;

ALTER TABLE stg_clickstream ADD IF NOT EXISTS PARTITION (run = '${hivevar:run}')
LOCATION '${hivevar:lake}/ecommerce/clean/clickstream/${hivevar:run}/clean';
ALTER TABLE stg_transactions ADD IF NOT EXISTS PARTITION (run = '${hivevar:run}')
LOCATION '${hivevar:lake}/ecommerce/clean/transactions/${hivevar:run}/clean';

-- The dimension's version is the one that held on the event's day; key -1 is a member that is not known (yet).
INSERT OVERWRITE TABLE fact_clickstream PARTITION (year, month, day)
SELECT s.event_id, COALESCE(u.user_key, -1), s.user_id, s.session_id, CAST(s.event_time AS TIMESTAMP), s.page_url,
  CASE WHEN s.product_id IS NULL THEN NULL ELSE COALESCE(p.product_key, -1) END, s.product_id, s.event_type, s.device_type,
  s.ip_address, s.traffic_source, s.referrer, s.country, s.city, s.browser, s.os,
  YEAR(CAST(s.event_time AS DATE)), MONTH(CAST(s.event_time AS DATE)), DAY(CAST(s.event_time AS DATE))
FROM stg_clickstream s
JOIN (SELECT DISTINCT CAST(event_time AS DATE) AS event_date FROM stg_clickstream WHERE run = '${hivevar:run}') d
  ON d.event_date = CAST(s.event_time AS DATE)
LEFT JOIN dim_users u ON u.user_id = s.user_id
  AND CAST(s.event_time AS DATE) >= u.valid_from AND CAST(s.event_time AS DATE) < u.valid_to
LEFT JOIN dim_products p ON p.product_id = s.product_id
  AND CAST(s.event_time AS DATE) >= p.valid_from AND CAST(s.event_time AS DATE) < p.valid_to;

INSERT OVERWRITE TABLE fact_transactions PARTITION (year, month, day)
SELECT s.transaction_id, COALESCE(u.user_key, -1), s.user_id, COALESCE(p.product_key, -1), s.product_id, s.category, s.quantity,
  CAST(s.unit_price AS DECIMAL(12,2)), CAST(s.subtotal AS DECIMAL(12,2)), s.discount_percent,
  CAST(s.discount_amount AS DECIMAL(12,2)), CAST(s.tax_amount AS DECIMAL(12,2)), CAST(s.shipping_fee AS DECIMAL(12,2)),
  CAST(s.total_amount AS DECIMAL(12,2)), s.payment_method, s.status, CAST(s.transaction_timestamp AS TIMESTAMP),
  s.delivery_city, s.delivery_state, s.delivery_country, CAST(s.expected_delivery_date AS DATE),
  CAST(s.actual_delivery_date AS DATE), s.order_source, s.is_first_purchase, s.coupon_code,
  YEAR(CAST(s.transaction_timestamp AS DATE)), MONTH(CAST(s.transaction_timestamp AS DATE)), DAY(CAST(s.transaction_timestamp AS DATE))
FROM stg_transactions s
JOIN (SELECT DISTINCT CAST(transaction_timestamp AS DATE) AS order_date FROM stg_transactions WHERE run = '${hivevar:run}') d
  ON d.order_date = CAST(s.transaction_timestamp AS DATE)
LEFT JOIN dim_users u ON u.user_id = s.user_id
  AND CAST(s.transaction_timestamp AS DATE) >= u.valid_from AND CAST(s.transaction_timestamp AS DATE) < u.valid_to
LEFT JOIN dim_products p ON p.product_id = s.product_id
  AND CAST(s.transaction_timestamp AS DATE) >= p.valid_from AND CAST(s.transaction_timestamp AS DATE) < p.valid_to;

INSERT OVERWRITE TABLE agg_daily_sales
SELECT CAST(transaction_time AS DATE), category, delivery_country, COUNT(*), COUNT(DISTINCT user_id), SUM(quantity),
  SUM(total_amount), CAST(SUM(total_amount) / COUNT(*) AS DECIMAL(22,2))
FROM fact_transactions
WHERE status = 'completed'
GROUP BY CAST(transaction_time AS DATE), category, delivery_country;

WITH orders AS (
  SELECT user_id, MIN(CAST(transaction_time AS DATE)) AS first_order, MAX(CAST(transaction_time AS DATE)) AS last_order,
    COUNT(*) AS orders, SUM(total_amount) AS revenue
  FROM fact_transactions WHERE status = 'completed' GROUP BY user_id
), clicks AS (
  SELECT user_id, COUNT(DISTINCT session_id) AS sessions, SUM(IF(event_type = 'view', 1, 0)) AS views,
    SUM(IF(event_type = 'add_to_cart', 1, 0)) AS carts, SUM(IF(event_type = 'purchase', 1, 0)) AS purchases
  FROM fact_clickstream GROUP BY user_id
)
INSERT OVERWRITE TABLE agg_user_metrics
SELECT COALESCE(o.user_id, c.user_id), o.first_order, o.last_order, COALESCE(o.orders, 0), COALESCE(o.revenue, 0),
  COALESCE(c.sessions, 0), COALESCE(c.views, 0), COALESCE(c.carts, 0), COALESCE(c.purchases, 0)
FROM orders o FULL OUTER JOIN clicks c ON o.user_id = c.user_id;

ALTER MATERIALIZED VIEW mv_daily_revenue REBUILD;

ANALYZE TABLE fact_clickstream PARTITION (year, month, day) COMPUTE STATISTICS;
ANALYZE TABLE fact_transactions PARTITION (year, month, day) COMPUTE STATISTICS;
ANALYZE TABLE agg_daily_sales COMPUTE STATISTICS FOR COLUMNS;
