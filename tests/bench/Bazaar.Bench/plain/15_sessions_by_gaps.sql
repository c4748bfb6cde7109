WITH clicks AS (
  SELECT user_id, session_id, event_time, event_type, event_id, lag(event_time) OVER (PARTITION BY user_id ORDER BY event_time, event_id) AS before
  FROM read_parquet({fact_clickstream}) WHERE user_id IS NOT NULL
), numbered AS (
  SELECT *, sum(CASE WHEN before IS NULL OR epoch(event_time)::BIGINT - epoch(before)::BIGINT > 1800 THEN 1 ELSE 0 END)
    OVER (PARTITION BY user_id ORDER BY event_time, event_id ROWS UNBOUNDED PRECEDING) AS visit
  FROM clicks
), visits AS (
  SELECT user_id, visit, min(event_time) AS began, max(event_time) AS ended, count(*) AS clicks, count(DISTINCT session_id) AS sessions,
    max(CASE WHEN event_type = 'purchase' THEN 1 ELSE 0 END) AS bought
  FROM numbered GROUP BY user_id, visit
)
SELECT v.user_id, count(*) AS visits, sum(v.sessions), sum(v.clicks), sum(v.bought), max(epoch(v.ended)::BIGINT - epoch(v.began)::BIGINT), min(v.began),
  max(hour(v.began)), round(avg(v.clicks), 3), m.sessions
FROM visits v LEFT JOIN read_parquet({agg_user_metrics}) m ON m.user_id = v.user_id
GROUP BY v.user_id, m.sessions HAVING count(*) >= 5 ORDER BY visits DESC, v.user_id LIMIT 60
