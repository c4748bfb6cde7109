-- Cut a customer's clicks into visits at gaps of 30 minutes: do they agree with the sessions that the site itself counts?
WITH clicks AS (
  SELECT user_id, session_id, event_time, event_type, event_id,
    LAG(event_time) OVER (PARTITION BY user_id ORDER BY event_time, event_id) AS before
  FROM fact_clickstream
  WHERE user_id IS NOT NULL
), flagged AS (
  SELECT c.*,
    CASE WHEN c.before IS NULL OR UNIX_TIMESTAMP(c.event_time) - UNIX_TIMESTAMP(c.before) > 1800 THEN 1 ELSE 0 END AS starts
  FROM clicks c
), numbered AS (
  SELECT f.*, SUM(f.starts) OVER (PARTITION BY f.user_id ORDER BY f.event_time, f.event_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS visit
  FROM flagged f
), visits AS (
  SELECT user_id, visit, MIN(event_time) AS began, MAX(event_time) AS ended, COUNT(*) AS clicks,
    COUNT(DISTINCT session_id) AS sessions, MAX(IF(event_type = 'purchase', 1, 0)) AS bought
  FROM numbered
  GROUP BY user_id, visit
)
SELECT v.user_id, COUNT(*) AS visits, SUM(v.sessions) AS sessions, SUM(v.clicks) AS clicks, SUM(v.bought) AS buying_visits,
  MAX(UNIX_TIMESTAMP(v.ended) - UNIX_TIMESTAMP(v.began)) AS longest_seconds,
  MIN(v.began) AS first_visit, MAX(HOUR(v.began)) AS latest_hour,
  ROUND(AVG(v.clicks), 3) AS clicks_a_visit, m.sessions AS sessions_known
FROM visits v
LEFT JOIN agg_user_metrics m ON m.user_id = v.user_id
GROUP BY v.user_id, m.sessions
HAVING COUNT(*) >= 5
ORDER BY visits DESC, v.user_id
LIMIT 60;
