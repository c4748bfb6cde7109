-- Cleans the orders: Parquet of one day or of a glob in, three folders out.
--
--   pig -f transactions_clean.pig -param input_path=/ecommerce/raw/transactions/2025/11/28 \
--                                 -param output_path=/ecommerce/clean/transactions/2025-11-28
--
--   $output_path/clean    Parquet: one row an order, money as double, times and days as text (UTC)
--   $output_path/rejects  tab-separated: reason, transaction_id, how many rows it stands for
--   $output_path/counts   tab-separated: reason (clean and read are among them), rows
--
-- A row is given one reason, by the first rule that it breaks: exact_duplicate, impossible_value, orphan_key, near_duplicate.
-- A late row is no reason: it stays under the day of its arrival until the facts are loaded.
--
-- What Pig's Parquet loader gives: DECIMAL(12,2) 12.50 as the long 1250, a timestamp as long microseconds, a date as int days.
-- Sums of money are compared as these whole cents, so that no rounding gets in; only the stored rows have doubles.

%default first_unknown_user 'U90000000'
%default first_unknown_product 'P9000000'
%default from_day '2024-01-01'
%default to_day '2026-01-01'

SET pig.datetime.default.tz 'UTC';

orders = LOAD '$input_path' USING ParquetLoader() AS (transaction_id:chararray, user_id:chararray, product_id:chararray,
  category:chararray, quantity:int, unit_price:long, subtotal:long, discount_percent:double, discount_amount:long, tax_amount:long,
  shipping_fee:long, total_amount:long, payment_method:chararray, status:chararray, transaction_timestamp:long,
  delivery_pincode:chararray, delivery_city:chararray, delivery_state:chararray, delivery_country:chararray,
  expected_delivery_date:int, actual_delivery_date:int, customer_email:chararray, customer_phone:chararray,
  order_source:chararray, is_first_purchase:boolean, coupon_code:chararray);

-- 1. Exact duplicates: one row for each different order, with the number of its copies.
by_order = GROUP orders BY (transaction_id, user_id, product_id, category, quantity, unit_price, subtotal, discount_percent,
  discount_amount, tax_amount, shipping_fee, total_amount, payment_method, status, transaction_timestamp, delivery_pincode, delivery_city,
  delivery_state, delivery_country, expected_delivery_date, actual_delivery_date, customer_email, customer_phone, order_source,
  is_first_purchase, coupon_code);
copies = FOREACH by_order GENERATE FLATTEN(group) AS (transaction_id, user_id, product_id, category, quantity, unit_price, subtotal,
  discount_percent, discount_amount, tax_amount, shipping_fee, total_amount, payment_method, status, transaction_timestamp,
  delivery_pincode, delivery_city, delivery_state, delivery_country, expected_delivery_date, actual_delivery_date, customer_email,
  customer_phone, order_source, is_first_purchase, coupon_code), COUNT_STAR(orders) AS rows;
more = FILTER copies BY rows > 1;
exact_duplicates = FOREACH more GENERATE 'exact_duplicate' AS reason, transaction_id, rows - 1 AS rows;

-- 2. What one row alone can show.
timed = FOREACH copies GENERATE *,
  ToString(ToDate(transaction_timestamp / 1000), 'yyyy-MM-dd HH:mm:ss') AS time:chararray;
judged = FOREACH timed GENERATE
  (CASE
    WHEN transaction_id IS NULL OR user_id IS NULL OR product_id IS NULL THEN 'impossible_value'
    WHEN time IS NULL OR time < '$from_day' OR time >= '$to_day' THEN 'impossible_value'
    WHEN quantity IS NULL OR quantity < 1 THEN 'impossible_value'
    WHEN total_amount IS NULL OR total_amount != subtotal - discount_amount + tax_amount + shipping_fee THEN 'impossible_value'
    WHEN NOT payment_method IN ('credit_card', 'debit_card', 'upi', 'paypal', 'net_banking', 'cod') THEN 'impossible_value'
    WHEN NOT status IN ('completed', 'pending', 'cancelled', 'refunded') THEN 'impossible_value'
    WHEN user_id >= '$first_unknown_user' OR product_id >= '$first_unknown_product' THEN 'orphan_key'
    ELSE 'good' END) AS reason:chararray, *;
SPLIT judged INTO good IF reason == 'good', alone IF reason != 'good';
bad_alone = FOREACH alone GENERATE reason, transaction_id, 1L AS rows;

-- 3. Near duplicates: the same user, product, quantity and amount at most two seconds before. The orders are joined with
--    themselves; one that finds such an earlier one was sent twice.
later = FOREACH good GENERATE transaction_id, transaction_timestamp AS micros, user_id, product_id, quantity, total_amount;
earlier = FOREACH good GENERATE transaction_id, transaction_timestamp AS micros, user_id, product_id, quantity, total_amount;
pairs = JOIN later BY (user_id, product_id, quantity, total_amount), earlier BY (user_id, product_id, quantity, total_amount);
sent_twice = FILTER pairs BY later::transaction_id != earlier::transaction_id AND later::micros - earlier::micros <= 2000000
  AND (later::micros > earlier::micros OR (later::micros == earlier::micros AND later::transaction_id > earlier::transaction_id));
second_ids = FOREACH sent_twice GENERATE later::transaction_id AS transaction_id;
seconds = DISTINCT second_ids;
with_second = JOIN good BY transaction_id LEFT OUTER, seconds BY transaction_id;
SPLIT with_second INTO again IF seconds::transaction_id IS NOT NULL, once IF seconds::transaction_id IS NULL;
near_duplicates = FOREACH again GENERATE 'near_duplicate' AS reason, good::transaction_id AS transaction_id, 1L AS rows;

-- 4. The rows as Hive takes them: cents become money, days and times text.
clean = FOREACH once GENERATE good::transaction_id AS transaction_id, good::user_id AS user_id, good::product_id AS product_id,
  good::category AS category, good::quantity AS quantity, good::unit_price / 100.0 AS unit_price, good::subtotal / 100.0 AS subtotal,
  good::discount_percent AS discount_percent, good::discount_amount / 100.0 AS discount_amount,
  good::tax_amount / 100.0 AS tax_amount, good::shipping_fee / 100.0 AS shipping_fee, good::total_amount / 100.0 AS total_amount,
  good::payment_method AS payment_method, good::status AS status, good::time AS transaction_timestamp,
  good::delivery_pincode AS delivery_pincode, good::delivery_city AS delivery_city, good::delivery_state AS delivery_state,
  good::delivery_country AS delivery_country,
  ToString(ToDate((long)good::expected_delivery_date * 86400000L), 'yyyy-MM-dd') AS expected_delivery_date,
  ToString(ToDate((long)good::actual_delivery_date * 86400000L), 'yyyy-MM-dd') AS actual_delivery_date,
  good::customer_email AS customer_email, good::customer_phone AS customer_phone, good::order_source AS order_source,
  good::is_first_purchase AS is_first_purchase, good::coupon_code AS coupon_code;
rejects = UNION exact_duplicates, bad_alone, near_duplicates;

-- 5. The counts add up: what was read is what is clean and what was rejected.
read_rows = FOREACH copies GENERATE 'read' AS reason, rows;
clean_rows = FOREACH clean GENERATE 'clean' AS reason, 1L AS rows;
rejected_rows = FOREACH rejects GENERATE reason, rows;
all_rows = UNION read_rows, clean_rows, rejected_rows;
by_reason = GROUP all_rows BY reason;
counts = FOREACH by_reason GENERATE group AS reason, SUM(all_rows.rows) AS rows;

STORE clean INTO '$output_path/clean' USING ParquetStorer();
STORE rejects INTO '$output_path/rejects' USING PigStorage('\t');
STORE counts INTO '$output_path/counts' USING PigStorage('\t');
