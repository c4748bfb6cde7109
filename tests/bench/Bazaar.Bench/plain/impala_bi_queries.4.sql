WITH sessions AS (
  SELECT session_id, device_type, max((event_type = 'view')::INT) AS viewed, max((event_type = 'add_to_cart')::INT) AS carted,
    max((event_type = 'purchase')::INT) AS bought
  FROM read_parquet({fact_clickstream}) GROUP BY session_id, device_type
)
SELECT device_type, sum(viewed), sum(carted), sum(bought), sum(carted) / nullif(sum(viewed), 0), sum(bought) / nullif(sum(carted), 0)
FROM sessions GROUP BY device_type ORDER BY device_type
