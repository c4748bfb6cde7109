-- At which hours do devices differ: clicks and purchases by hour, each with its index against the device's average hour.
WITH hours AS (
  SELECT HOUR(c.event_time) AS hour, c.device_type, COUNT(*) AS clicks,
    COUNT(DISTINCT c.session_id) AS sessions,
    SUM(IF(c.event_type = 'purchase', 1, 0)) AS purchases
  FROM fact_clickstream c
  GROUP BY HOUR(c.event_time), c.device_type
), grid AS (
  SELECT h.hour, d.device_type
  FROM (SELECT DISTINCT HOUR(event_time) AS hour FROM fact_clickstream) h
  CROSS JOIN (SELECT DISTINCT device_type FROM fact_clickstream) d
), filled AS (
  SELECT g.hour, g.device_type, COALESCE(h.clicks, 0) AS clicks, COALESCE(h.sessions, 0) AS sessions,
    COALESCE(h.purchases, 0) AS purchases
  FROM grid g
  LEFT JOIN hours h ON h.hour = g.hour AND h.device_type = g.device_type
)
SELECT f.hour, f.device_type, f.clicks, f.sessions, f.purchases,
  ROUND(f.clicks / AVG(f.clicks) OVER (PARTITION BY f.device_type), 3) AS click_index,
  SUM(f.purchases) OVER (PARTITION BY f.device_type ORDER BY f.hour) AS purchases_so_far,
  SUM(f.clicks) OVER (PARTITION BY f.device_type ORDER BY f.hour RANGE BETWEEN 2 PRECEDING AND 1 FOLLOWING) AS around,
  COUNT(*) OVER (PARTITION BY f.hour) AS devices,
  MAX(f.clicks) OVER (PARTITION BY f.hour) AS most_of_hour
FROM filled f
ORDER BY f.hour, f.device_type;
