-- Five dashboards over the warehouse. "Now" is the newest row, so that the answers don't change with the day of the reading.
USE ecommerce_dwh;

-- 1. Real-time revenue: the last 24 hours by hour, with the running total and the change to the hour before.
WITH newest AS (SELECT MAX(transaction_time) AS at FROM fact_transactions),
hourly AS (
  SELECT date_trunc('hour', t.transaction_time) AS sale_hour, COUNT(*) AS orders, SUM(t.total_amount) AS revenue
  FROM fact_transactions t CROSS JOIN newest n
  WHERE t.status IN ('completed', 'pending') AND t.transaction_time > hours_sub(n.at, 24)
  GROUP BY date_trunc('hour', t.transaction_time)
)
SELECT sale_hour, orders, revenue, SUM(revenue) OVER (ORDER BY sale_hour) AS running_revenue,
  revenue - LAG(revenue) OVER (ORDER BY sale_hour) AS change_to_hour_before
FROM hourly
ORDER BY sale_hour;

-- 2. Product leaderboard: the three best products of each category.
WITH sold AS (
  SELECT p.category, p.product_id, p.product_name, SUM(t.quantity) AS units, SUM(t.total_amount) AS revenue
  FROM fact_transactions t
  JOIN dim_products_snapshot p ON p.product_key = t.product_key
  WHERE t.status = 'completed'
  GROUP BY p.category, p.product_id, p.product_name
), ranked AS (
  SELECT sold.*, ROW_NUMBER() OVER (PARTITION BY category ORDER BY revenue DESC, product_id) AS place FROM sold
)
SELECT category, place, product_id, product_name, units, revenue FROM ranked WHERE place <= 3 ORDER BY category, place;

-- 3. Customer segmentation: recency, frequency and money, each in five parts.
WITH newest AS (SELECT MAX(transaction_time) AS at FROM fact_transactions),
customers AS (
  SELECT t.user_id, MIN(datediff(n.at, t.transaction_time)) AS days_since, COUNT(*) AS orders, SUM(t.total_amount) AS revenue
  FROM fact_transactions t CROSS JOIN newest n
  WHERE t.status = 'completed'
  GROUP BY t.user_id
), scored AS (
  SELECT user_id, days_since, orders, revenue, NTILE(5) OVER (ORDER BY days_since DESC, user_id) AS recency,
    NTILE(5) OVER (ORDER BY orders, user_id) AS frequency, NTILE(5) OVER (ORDER BY revenue, user_id) AS money
  FROM customers
), named AS (
  SELECT scored.*, CASE
    WHEN recency >= 4 AND frequency >= 4 AND money >= 4 THEN 'champions'
    WHEN recency >= 4 AND frequency >= 3 THEN 'loyal'
    WHEN recency >= 4 THEN 'new or returning'
    WHEN frequency >= 4 THEN 'at risk'
    WHEN recency <= 2 THEN 'asleep'
    ELSE 'regular' END AS segment
  FROM scored
)
SELECT segment, COUNT(*) AS customers, AVG(days_since) AS average_days_since, AVG(orders) AS average_orders, SUM(revenue) AS revenue
FROM named GROUP BY segment ORDER BY revenue DESC, segment;

-- 4. Conversion funnel: sessions that reached each stage, by device.
WITH sessions AS (
  SELECT session_id, device_type, MAX(CASE WHEN event_type = 'view' THEN 1 ELSE 0 END) AS viewed,
    MAX(CASE WHEN event_type = 'add_to_cart' THEN 1 ELSE 0 END) AS carted,
    MAX(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS bought
  FROM fact_clickstream GROUP BY session_id, device_type
)
SELECT device_type, SUM(viewed) AS viewed, SUM(carted) AS carted, SUM(bought) AS bought,
  SUM(carted) / NULLIF(SUM(viewed), 0) AS view_to_cart, SUM(bought) / NULLIF(SUM(carted), 0) AS cart_to_purchase
FROM sessions GROUP BY device_type ORDER BY device_type;

-- 5. Abandoned carts: products put into a cart, not taken out and not bought in that session, at today's price.
WITH carts AS (
  SELECT session_id, product_id, SUM(CASE event_type WHEN 'add_to_cart' THEN 1 WHEN 'remove_from_cart' THEN -1 ELSE 0 END) AS left_in,
    MAX(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS bought
  FROM fact_clickstream WHERE product_id IS NOT NULL GROUP BY session_id, product_id
)
SELECT p.category, COUNT(DISTINCT c.session_id) AS sessions, COUNT(*) AS products, SUM(p.discounted_price) AS worth
FROM carts c JOIN dim_products_snapshot p ON p.product_id = c.product_id AND p.is_current
WHERE c.left_in > 0 AND c.bought = 0
GROUP BY p.category
ORDER BY worth DESC, p.category;
