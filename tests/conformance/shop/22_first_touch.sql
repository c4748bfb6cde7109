-- Which traffic source brought buyers for the first time, which one closed the sale, and how do the two agree?
WITH touches AS (
  SELECT c.user_id, c.traffic_source, c.event_time, c.event_type,
    FIRST_VALUE(c.traffic_source) OVER (PARTITION BY c.user_id ORDER BY c.event_time, c.event_id) AS first_source,
    MIN(IF(c.event_type = 'purchase', c.event_time, NULL)) OVER (PARTITION BY c.user_id) AS first_purchase
  FROM fact_clickstream c
), last_touch AS (
  SELECT user_id, first_source, first_purchase, traffic_source AS last_source,
    ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY event_time DESC, traffic_source) AS back
  FROM touches
  WHERE event_time <= first_purchase
), buyers AS (
  SELECT l.user_id, l.first_source, l.last_source, m.revenue
  FROM last_touch l
  JOIN agg_user_metrics m ON m.user_id = l.user_id
  WHERE l.back = 1
)
SELECT b.first_source,
  SUM(IF(b.last_source = 'direct', 1, 0)) AS closed_by_direct,
  SUM(IF(b.last_source = 'organic', 1, 0)) AS closed_by_organic,
  SUM(IF(b.last_source = 'paid_search', 1, 0)) AS closed_by_paid,
  SUM(IF(b.last_source IN ('social', 'email', 'referral'), 1, 0)) AS closed_by_others,
  COUNT(*) AS buyers,
  SUM(b.revenue) AS revenue,
  ROUND(AVG(b.revenue), 2) AS revenue_a_buyer,
  ROUND(SUM(IF(b.first_source = b.last_source, 1, 0)) / COUNT(*), 4) AS agreement
FROM buyers b
GROUP BY b.first_source
ORDER BY buyers DESC, b.first_source;
