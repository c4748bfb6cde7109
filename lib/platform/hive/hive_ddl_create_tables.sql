-- The warehouse: staging over the raw and the clean zone, dimensions, facts, aggregates. It can be run again: what is there stays.
--
--   --hivevar lake=      what stands before /ecommerce: empty for the lake, file:///somewhere or hdfs://namenode:8020 elsewhere
--   --hivevar buckets=32 buckets of a fact's partition (real Hive takes 32 s for one row with 32; tests use 2)

CREATE DATABASE IF NOT EXISTS ecommerce_dwh COMMENT 'The shop''s warehouse';
USE ecommerce_dwh;

-- Staging: nothing is copied, Hive reads the files where they lie. The CSV reader gives text for every column.
CREATE EXTERNAL TABLE IF NOT EXISTS stg_users (
  user_id STRING, first_name STRING, last_name STRING, full_name STRING, gender STRING, date_of_birth STRING, age STRING,
  email STRING, phone STRING, address STRING, city STRING, state STRING, country STRING, zipcode STRING,
  account_created_at STRING, last_login_at STRING, account_status STRING, customer_segment STRING, total_purchases STRING,
  lifetime_value STRING, average_order_value STRING, preferred_categories STRING, email_subscribed STRING,
  sms_subscribed STRING, preferred_language STRING, preferred_currency STRING, is_premium_member STRING,
  referral_code STRING, kyc_verified STRING)
COMMENT 'Users as they arrived'
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
STORED AS TEXTFILE
LOCATION '${hivevar:lake}/ecommerce/raw/users'
TBLPROPERTIES ('skip.header.line.count' = '1');

CREATE EXTERNAL TABLE IF NOT EXISTS stg_products (
  product_id STRING, product_name STRING, category STRING, subcategory STRING, brand STRING, cost_price STRING,
  selling_price STRING, discount_percent STRING, discounted_price STRING, currency STRING, stock_quantity STRING,
  in_stock STRING, low_stock_alert STRING, avg_rating STRING, num_ratings STRING, num_reviews STRING, weight_kg STRING,
  dimensions STRING, `condition` STRING, warranty_months STRING, manufacturer STRING, country_of_origin STRING,
  product_added_date STRING, last_updated_date STRING, is_featured STRING, is_bestseller STRING, free_shipping STRING,
  returnable STRING, return_window_days STRING, tags STRING, sku STRING, barcode STRING, supplier_id STRING,
  reorder_level STRING, max_order_quantity STRING)
COMMENT 'Products as they arrived'
ROW FORMAT SERDE 'org.apache.hadoop.hive.serde2.OpenCSVSerde'
STORED AS TEXTFILE
LOCATION '${hivevar:lake}/ecommerce/raw/products'
TBLPROPERTIES ('skip.header.line.count' = '1');

-- One folder for each run of Pig; the load names the runs that it takes, each is a partition.
CREATE EXTERNAL TABLE IF NOT EXISTS stg_clickstream (
  event_id STRING, user_id STRING, session_id STRING, event_time STRING, page_url STRING, product_id STRING,
  event_type STRING, device_type STRING, ip_address STRING, traffic_source STRING, referrer STRING, user_agent STRING,
  country STRING, city STRING, browser STRING, os STRING)
PARTITIONED BY (run STRING)
STORED AS PARQUET
LOCATION '${hivevar:lake}/ecommerce/clean/clickstream';

CREATE EXTERNAL TABLE IF NOT EXISTS stg_transactions (
  transaction_id STRING, user_id STRING, product_id STRING, category STRING, quantity INT, unit_price DOUBLE,
  subtotal DOUBLE, discount_percent DOUBLE, discount_amount DOUBLE, tax_amount DOUBLE, shipping_fee DOUBLE,
  total_amount DOUBLE, payment_method STRING, status STRING, transaction_timestamp STRING, delivery_pincode STRING,
  delivery_city STRING, delivery_state STRING, delivery_country STRING, expected_delivery_date STRING,
  actual_delivery_date STRING, customer_email STRING, customer_phone STRING, order_source STRING,
  is_first_purchase BOOLEAN, coupon_code STRING)
PARTITIONED BY (run STRING)
STORED AS PARQUET
LOCATION '${hivevar:lake}/ecommerce/clean/transactions';

-- Dimensions of type 2: a row for each version; valid_to is the first day on which it no longer holds.
CREATE TABLE IF NOT EXISTS dim_users (
  user_key BIGINT, user_id STRING, full_name STRING, gender STRING, date_of_birth DATE, email STRING, phone STRING,
  city STRING, state STRING, country STRING, account_created_at TIMESTAMP, account_status STRING, customer_segment STRING,
  is_premium_member BOOLEAN, preferred_currency STRING, valid_from DATE, valid_to DATE, is_current BOOLEAN, row_hash STRING)
STORED AS ORC
TBLPROPERTIES ('transactional' = 'true');

CREATE TABLE IF NOT EXISTS dim_products (
  product_key BIGINT, product_id STRING, product_name STRING, category STRING, subcategory STRING, brand STRING,
  cost_price DECIMAL(12,2), selling_price DECIMAL(12,2), discounted_price DECIMAL(12,2), supplier_id STRING,
  valid_from DATE, valid_to DATE, is_current BOOLEAN, row_hash STRING)
STORED AS ORC
TBLPROPERTIES ('transactional' = 'true');

-- Snapshots that Impala and Spark can read: they know no transactional tables.
CREATE EXTERNAL TABLE IF NOT EXISTS dim_users_snapshot (
  user_key BIGINT, user_id STRING, full_name STRING, gender STRING, date_of_birth DATE, email STRING, phone STRING,
  city STRING, state STRING, country STRING, account_created_at TIMESTAMP, account_status STRING, customer_segment STRING,
  is_premium_member BOOLEAN, preferred_currency STRING, valid_from DATE, valid_to DATE, is_current BOOLEAN, row_hash STRING)
STORED AS PARQUET
LOCATION '${hivevar:lake}/ecommerce/warehouse/dim_users_snapshot';

CREATE EXTERNAL TABLE IF NOT EXISTS dim_products_snapshot (
  product_key BIGINT, product_id STRING, product_name STRING, category STRING, subcategory STRING, brand STRING,
  cost_price DECIMAL(12,2), selling_price DECIMAL(12,2), discounted_price DECIMAL(12,2), supplier_id STRING,
  valid_from DATE, valid_to DATE, is_current BOOLEAN, row_hash STRING)
STORED AS PARQUET
LOCATION '${hivevar:lake}/ecommerce/warehouse/dim_products_snapshot';

-- Facts: a partition a day of the event, not of its arrival.
CREATE EXTERNAL TABLE IF NOT EXISTS fact_clickstream (
  event_id STRING, user_key BIGINT, user_id STRING, session_id STRING, event_time TIMESTAMP, page_url STRING,
  product_key BIGINT, product_id STRING, event_type STRING, device_type STRING, ip_address STRING, traffic_source STRING,
  referrer STRING, country STRING, city STRING, browser STRING, os STRING)
PARTITIONED BY (year INT, month INT, day INT)
CLUSTERED BY (user_id) INTO ${hivevar:buckets} BUCKETS
STORED AS PARQUET
LOCATION '${hivevar:lake}/ecommerce/warehouse/fact_clickstream';

CREATE EXTERNAL TABLE IF NOT EXISTS fact_transactions (
  transaction_id STRING, user_key BIGINT, user_id STRING, product_key BIGINT, product_id STRING, category STRING,
  quantity INT, unit_price DECIMAL(12,2), subtotal DECIMAL(12,2), discount_percent DOUBLE, discount_amount DECIMAL(12,2),
  tax_amount DECIMAL(12,2), shipping_fee DECIMAL(12,2), total_amount DECIMAL(12,2), payment_method STRING, status STRING,
  transaction_time TIMESTAMP, delivery_city STRING, delivery_state STRING, delivery_country STRING,
  expected_delivery_date DATE, actual_delivery_date DATE, order_source STRING, is_first_purchase BOOLEAN, coupon_code STRING)
PARTITIONED BY (year INT, month INT, day INT)
CLUSTERED BY (user_id) INTO ${hivevar:buckets} BUCKETS
STORED AS PARQUET
LOCATION '${hivevar:lake}/ecommerce/warehouse/fact_transactions';

CREATE EXTERNAL TABLE IF NOT EXISTS agg_daily_sales (
  sale_date DATE, category STRING, country STRING, orders BIGINT, customers BIGINT, units BIGINT, revenue DECIMAL(22,2),
  average_order DECIMAL(22,2))
STORED AS PARQUET
LOCATION '${hivevar:lake}/ecommerce/warehouse/agg_daily_sales';

CREATE EXTERNAL TABLE IF NOT EXISTS agg_user_metrics (
  user_id STRING, first_order DATE, last_order DATE, orders BIGINT, revenue DECIMAL(22,2), sessions BIGINT, views BIGINT,
  carts BIGINT, purchases BIGINT)
STORED AS PARQUET
LOCATION '${hivevar:lake}/ecommerce/warehouse/agg_user_metrics';

-- Hive rewrites queries to a materialized view over transactional tables only; this one is read by its name.
CREATE MATERIALIZED VIEW IF NOT EXISTS mv_daily_revenue
DISABLE REWRITE
COMMENT 'Revenue of completed orders by day'
STORED AS PARQUET
AS SELECT year, month, day, COUNT(*) AS orders, SUM(total_amount) AS revenue
FROM fact_transactions
WHERE status = 'completed'
GROUP BY year, month, day;
