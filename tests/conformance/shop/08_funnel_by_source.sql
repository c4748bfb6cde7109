-- How many sessions of each traffic source and device come from a view to a cart to a purchase, and how long does it take?
WITH steps AS (
  SELECT c.session_id, c.traffic_source, c.device_type,
    MIN(IF(c.event_type = 'view', c.event_time, NULL)) AS viewed_at,
    MIN(IF(c.event_type = 'add_to_cart', c.event_time, NULL)) AS carted_at,
    MIN(IF(c.event_type = 'purchase', c.event_time, NULL)) AS bought_at,
    COUNT(*) AS events
  FROM fact_clickstream c
  GROUP BY c.session_id, c.traffic_source, c.device_type
), timed AS (
  SELECT s.*,
    UNIX_TIMESTAMP(s.carted_at) - UNIX_TIMESTAMP(s.viewed_at) AS seconds_to_cart,
    UNIX_TIMESTAMP(s.bought_at) - UNIX_TIMESTAMP(s.carted_at) AS seconds_to_buy
  FROM steps s
)
SELECT t.traffic_source, t.device_type,
  COUNT(*) AS sessions,
  COUNT(t.viewed_at) AS viewed,
  COUNT(CASE WHEN t.carted_at >= t.viewed_at THEN 1 END) AS carted,
  COUNT(CASE WHEN t.bought_at >= t.carted_at THEN 1 END) AS bought,
  ROUND(COUNT(t.carted_at) / COUNT(t.viewed_at), 4) AS cart_rate,
  ROUND(COUNT(t.bought_at) / NULLIF(COUNT(t.carted_at), 0), 4) AS buy_rate,
  PERCENTILE(t.seconds_to_cart, 0.5) AS median_seconds_to_cart,
  MAX(t.seconds_to_buy) AS longest_to_buy,
  SUM(t.events) AS events
FROM timed t
GROUP BY t.traffic_source, t.device_type
ORDER BY t.traffic_source, t.device_type;
