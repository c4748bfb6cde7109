WITH touches AS (
  SELECT user_id, traffic_source, event_time, event_type,
    first_value(traffic_source) OVER (PARTITION BY user_id ORDER BY event_time, event_id) AS first_source,
    min(CASE WHEN event_type = 'purchase' THEN event_time END) OVER (PARTITION BY user_id) AS first_purchase
  FROM read_parquet({fact_clickstream})
), last_touch AS (
  SELECT user_id, first_source, first_purchase, traffic_source AS last_source,
    row_number() OVER (PARTITION BY user_id ORDER BY event_time DESC, traffic_source) AS back
  FROM touches WHERE event_time <= first_purchase
), buyers AS (
  SELECT l.user_id, l.first_source, l.last_source, m.revenue
  FROM last_touch l JOIN read_parquet({agg_user_metrics}) m ON m.user_id = l.user_id WHERE l.back = 1
)
SELECT first_source, count(*) FILTER (last_source = 'direct'), count(*) FILTER (last_source = 'organic'), count(*) FILTER (last_source = 'paid_search'),
  count(*) FILTER (last_source IN ('social', 'email', 'referral')), count(*) AS buyers, sum(revenue), round(avg(revenue), 2),
  round(count(*) FILTER (first_source = last_source) / count(*), 4)
FROM buyers GROUP BY first_source ORDER BY buyers DESC, first_source
