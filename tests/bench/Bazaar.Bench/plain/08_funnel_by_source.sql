WITH steps AS (
  SELECT session_id, traffic_source, device_type, min(CASE WHEN event_type = 'view' THEN event_time END) AS viewed_at,
    min(CASE WHEN event_type = 'add_to_cart' THEN event_time END) AS carted_at, min(CASE WHEN event_type = 'purchase' THEN event_time END) AS bought_at,
    count(*) AS events
  FROM read_parquet({fact_clickstream}) GROUP BY session_id, traffic_source, device_type
), timed AS (
  SELECT *, epoch(carted_at)::BIGINT - epoch(viewed_at)::BIGINT AS seconds_to_cart, epoch(bought_at)::BIGINT - epoch(carted_at)::BIGINT AS seconds_to_buy
  FROM steps
)
SELECT traffic_source, device_type, count(*), count(viewed_at), count(CASE WHEN carted_at >= viewed_at THEN 1 END),
  count(CASE WHEN bought_at >= carted_at THEN 1 END), round(count(carted_at) / count(viewed_at), 4), round(count(bought_at) / nullif(count(carted_at), 0), 4),
  quantile_cont(seconds_to_cart, 0.5), max(seconds_to_buy), sum(events)
FROM timed GROUP BY traffic_source, device_type ORDER BY traffic_source, device_type
