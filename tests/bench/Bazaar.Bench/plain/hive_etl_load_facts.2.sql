SELECT s.transaction_id, coalesce(u.user_key, -1), s.user_id, coalesce(p.product_key, -1), s.product_id, s.category, s.quantity,
  s.unit_price::DECIMAL(12,2), s.subtotal::DECIMAL(12,2), s.discount_percent, s.discount_amount::DECIMAL(12,2), s.tax_amount::DECIMAL(12,2),
  s.shipping_fee::DECIMAL(12,2), s.total_amount::DECIMAL(12,2), s.payment_method, s.status, s.transaction_timestamp::TIMESTAMP, s.delivery_city,
  s.delivery_state, s.delivery_country, s.expected_delivery_date::DATE, s.actual_delivery_date::DATE, s.order_source, s.is_first_purchase, s.coupon_code,
  year(s.transaction_timestamp::DATE), month(s.transaction_timestamp::DATE), day(s.transaction_timestamp::DATE)
FROM read_parquet({stg_transactions}) s
JOIN (SELECT DISTINCT transaction_timestamp::DATE AS order_date FROM read_parquet({stg_transactions})) d ON d.order_date = s.transaction_timestamp::DATE
LEFT JOIN read_parquet({dim_users}) u
  ON u.user_id = s.user_id AND s.transaction_timestamp::DATE >= u.valid_from AND s.transaction_timestamp::DATE < u.valid_to
LEFT JOIN read_parquet({dim_products}) p
  ON p.product_id = s.product_id AND s.transaction_timestamp::DATE >= p.valid_from AND s.transaction_timestamp::DATE < p.valid_to
