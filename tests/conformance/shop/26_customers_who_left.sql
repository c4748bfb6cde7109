-- Who bought in spring and summer but neither in autumn nor looked at anything since, and what did they like best?
WITH likes AS (
  SELECT t.user_id, t.category, COUNT(*) AS orders, SUM(t.total_amount) AS revenue,
    ROW_NUMBER() OVER (PARTITION BY t.user_id ORDER BY COUNT(*) DESC, SUM(t.total_amount) DESC, t.category) AS place
  FROM fact_transactions t
  WHERE t.status = 'completed'
  GROUP BY t.user_id, t.category
)
SELECT u.user_id, u.full_name, u.country, u.customer_segment, u.account_status, m.first_order, m.last_order, m.orders, m.revenue,
  l.category AS liked_best, l.orders AS of_it,
  DATEDIFF(DATE '2025-11-30', m.last_order) AS days_away,
  ADD_MONTHS(m.last_order, 6) AS written_off_on
FROM dim_users u
JOIN agg_user_metrics m ON m.user_id = u.user_id
JOIN likes l ON l.user_id = u.user_id AND l.place = 1
WHERE u.is_current
  AND EXISTS (
    SELECT 1 FROM fact_transactions s
    WHERE s.user_id = u.user_id AND s.year = 2025 AND s.month BETWEEN 3 AND 8 AND s.status = 'completed')
  AND NOT EXISTS (
    SELECT 1 FROM fact_transactions a
    WHERE a.user_id = u.user_id AND a.year = 2025 AND a.month >= 9)
  AND u.user_id NOT IN (
    SELECT c.user_id FROM fact_clickstream c WHERE c.user_id IS NOT NULL AND c.event_type IN ('add_to_cart', 'purchase'))
ORDER BY m.revenue DESC, u.user_id
LIMIT 50;
