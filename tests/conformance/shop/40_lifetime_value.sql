-- Lifetime value as the user file states it beside what the orders say, by signup year and segment, with the top customer of each.
WITH stated AS (
  SELECT s.user_id, CAST(s.lifetime_value AS DECIMAL(12,2)) AS lifetime_value, CAST(s.total_purchases AS INT) AS total_purchases,
    YEAR(CAST(REGEXP_REPLACE(s.account_created_at, '[TZ]', ' ') AS TIMESTAMP)) AS signup_year,
    s.customer_segment, s.email_subscribed = 'true' AS subscribed
  FROM stg_users s
), real_orders AS (
  SELECT user_id, COUNT(*) AS orders, SUM(total_amount) AS revenue, MAX(transaction_time) AS last_order
  FROM fact_transactions
  WHERE status = 'completed'
  GROUP BY user_id
), joined AS (
  SELECT s.*, COALESCE(o.orders, 0) AS orders, o.revenue, o.last_order,
    ROW_NUMBER() OVER (PARTITION BY s.signup_year, s.customer_segment ORDER BY o.revenue DESC NULLS LAST, s.user_id) AS place
  FROM stated s
  LEFT JOIN real_orders o ON o.user_id = s.user_id
)
SELECT j.signup_year, j.customer_segment, COUNT(*) AS customers, SUM(j.lifetime_value) AS stated, SUM(j.revenue) AS known,
  SUM(IF(j.total_purchases <> j.orders, 1, 0)) AS disagree,
  SUM(IF(j.subscribed, 1, 0)) AS subscribed,
  MAX(CASE WHEN j.place = 1 THEN CONCAT(j.user_id, ' (', j.orders, ')') END) AS top_customer,
  MAX(CASE WHEN j.place = 1 THEN j.last_order END) AS top_last_order,
  ROUND(AVG(j.lifetime_value), 4) AS mean_value,
  ROUND(SUM(j.revenue) / NULLIF(SUM(SUM(j.revenue)) OVER (PARTITION BY j.signup_year), 0), 4) AS share_of_year
FROM joined j
WHERE j.signup_year IS NOT NULL
GROUP BY j.signup_year, j.customer_segment
HAVING SUM(j.orders) > (SELECT MIN(orders) FROM real_orders)
ORDER BY j.signup_year, j.customer_segment;
