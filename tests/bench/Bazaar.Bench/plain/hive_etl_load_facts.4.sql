WITH orders AS (
  SELECT user_id, min(transaction_time::DATE) AS first_order, max(transaction_time::DATE) AS last_order, count(*) AS orders, sum(total_amount) AS revenue
  FROM read_parquet({fact_transactions}) WHERE status = 'completed' GROUP BY user_id
), clicks AS (
  SELECT user_id, count(DISTINCT session_id) AS sessions, count(*) FILTER (event_type = 'view') AS views,
    count(*) FILTER (event_type = 'add_to_cart') AS carts, count(*) FILTER (event_type = 'purchase') AS purchases
  FROM read_parquet({fact_clickstream}) GROUP BY user_id
)
SELECT coalesce(o.user_id, c.user_id), o.first_order, o.last_order, coalesce(o.orders, 0), coalesce(o.revenue, 0), coalesce(c.sessions, 0),
  coalesce(c.views, 0), coalesce(c.carts, 0), coalesce(c.purchases, 0)
FROM orders o FULL OUTER JOIN clicks c ON o.user_id = c.user_id
