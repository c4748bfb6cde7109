-- Loads both dimensions for one day: new members get a first version, changed ones a new version, the others stay.
--
--   --hivevar load_date=2025-11-30  the day from which changed values hold
--   --hivevar first_day=2024-01-01  the day from which a member's first version holds, so that older facts find it
--
-- It can be run again: what is there already has the same hash, so that nothing changes.

USE ecommerce_dwh;

-- Users. A second account of a person (same birth date, phone and name) stays a user of its own: it may have events.
-- The tracked columns are hashed with a separator that no value holds, and a name for NULL.
DROP TABLE IF EXISTS tmp_users;
CREATE TEMPORARY TABLE tmp_users AS
SELECT s.*, SHA2(CONCAT_WS('\u0001', COALESCE(s.email, '~'), COALESCE(s.phone, '~'), COALESCE(s.city, '~'), COALESCE(s.state, '~'),
  COALESCE(s.country, '~'), s.account_status, s.customer_segment, CAST(s.is_premium_member AS STRING)), 256) AS row_hash
FROM (
  SELECT user_id, full_name, gender, CAST(NULLIF(date_of_birth, '') AS DATE) AS date_of_birth, NULLIF(email, '') AS email,
    NULLIF(phone, '') AS phone, NULLIF(city, '') AS city, NULLIF(state, '') AS state, country,
    CAST(REGEXP_REPLACE(account_created_at, '[TZ]', ' ') AS TIMESTAMP) AS account_created_at, account_status, customer_segment,
    is_premium_member = 'true' AS is_premium_member, preferred_currency
  FROM stg_users) s;

-- A changed row comes twice: once with its key, to close the version that holds, once with no key, to be inserted.
MERGE INTO dim_users t
USING (
  SELECT n.*, n.user_id AS merge_key, CAST(0 AS BIGINT) AS new_key FROM tmp_users n
  JOIN dim_users c ON c.user_id = n.user_id AND c.is_current AND NOT (c.row_hash <=> n.row_hash)
  UNION ALL
  SELECT n.*, CAST(NULL AS STRING) AS merge_key, m.last_key + ROW_NUMBER() OVER (ORDER BY n.user_id) AS new_key
  FROM tmp_users n
  LEFT JOIN dim_users c ON c.user_id = n.user_id AND c.is_current
  CROSS JOIN (SELECT COALESCE(MAX(user_key), 0) AS last_key FROM dim_users) m
  WHERE c.user_id IS NULL OR NOT (c.row_hash <=> n.row_hash)
) s
ON t.user_id = s.merge_key AND t.is_current
WHEN MATCHED THEN UPDATE SET valid_to = DATE '${hivevar:load_date}', is_current = FALSE
WHEN NOT MATCHED THEN INSERT VALUES (s.new_key, s.user_id, s.full_name, s.gender, s.date_of_birth, s.email, s.phone, s.city,
  s.state, s.country, s.account_created_at, s.account_status, s.customer_segment, s.is_premium_member, s.preferred_currency,
  DATE '${hivevar:load_date}', DATE '9999-12-31', TRUE, s.row_hash);

-- A member's first version holds from the first day.
UPDATE dim_users SET valid_from = DATE '${hivevar:first_day}'
WHERE user_id IN (SELECT user_id FROM dim_users GROUP BY user_id HAVING COUNT(*) = 1);

DROP TABLE IF EXISTS tmp_products;
CREATE TEMPORARY TABLE tmp_products AS
SELECT s.*, SHA2(CONCAT_WS('\u0001', s.product_name, s.category, s.subcategory, COALESCE(s.brand, '~'),
  CAST(s.cost_price AS STRING), CAST(s.selling_price AS STRING), CAST(s.discounted_price AS STRING), s.supplier_id), 256) AS row_hash
FROM (
  SELECT product_id, product_name, category, subcategory, NULLIF(brand, '') AS brand, CAST(cost_price AS DECIMAL(12,2)) AS cost_price,
    CAST(selling_price AS DECIMAL(12,2)) AS selling_price, CAST(discounted_price AS DECIMAL(12,2)) AS discounted_price, supplier_id
  FROM stg_products) s;

MERGE INTO dim_products t
USING (
  SELECT n.*, n.product_id AS merge_key, CAST(0 AS BIGINT) AS new_key FROM tmp_products n
  JOIN dim_products c ON c.product_id = n.product_id AND c.is_current AND NOT (c.row_hash <=> n.row_hash)
  UNION ALL
  SELECT n.*, CAST(NULL AS STRING) AS merge_key, m.last_key + ROW_NUMBER() OVER (ORDER BY n.product_id) AS new_key
  FROM tmp_products n
  LEFT JOIN dim_products c ON c.product_id = n.product_id AND c.is_current
  CROSS JOIN (SELECT COALESCE(MAX(product_key), 0) AS last_key FROM dim_products) m
  WHERE c.product_id IS NULL OR NOT (c.row_hash <=> n.row_hash)
) s
ON t.product_id = s.merge_key AND t.is_current
WHEN MATCHED THEN UPDATE SET valid_to = DATE '${hivevar:load_date}', is_current = FALSE
WHEN NOT MATCHED THEN INSERT VALUES (s.new_key, s.product_id, s.product_name, s.category, s.subcategory, s.brand, s.cost_price,
  s.selling_price, s.discounted_price, s.supplier_id, DATE '${hivevar:load_date}', DATE '9999-12-31', TRUE, s.row_hash);

UPDATE dim_products SET valid_from = DATE '${hivevar:first_day}'
WHERE product_id IN (SELECT product_id FROM dim_products GROUP BY product_id HAVING COUNT(*) = 1);

INSERT OVERWRITE TABLE dim_users_snapshot SELECT * FROM dim_users;
INSERT OVERWRITE TABLE dim_products_snapshot SELECT * FROM dim_products;

ANALYZE TABLE dim_users_snapshot COMPUTE STATISTICS FOR COLUMNS;
ANALYZE TABLE dim_products_snapshot COMPUTE STATISTICS FOR COLUMNS;
