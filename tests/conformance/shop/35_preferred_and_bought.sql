-- Do customers buy what they said they prefer? Preferred categories (a list) against what was bought, by segment.
WITH preferred AS (
  SELECT u.user_id, u.customer_segment, wish.category, wish.position + 1 AS wish_rank
  FROM stg_users u
  LATERAL VIEW OUTER POSEXPLODE(SPLIT(u.preferred_categories, '\\|')) wish AS position, category
), bought AS (
  SELECT user_id, category, COUNT(*) AS orders, SUM(total_amount) AS revenue
  FROM fact_transactions
  WHERE status = 'completed'
  GROUP BY user_id, category
), judged AS (
  SELECT COALESCE(p.user_id, b.user_id) AS user_id, COALESCE(p.category, b.category) AS category, p.customer_segment, p.wish_rank,
    COALESCE(b.orders, 0) AS orders, b.revenue,
    CASE
      WHEN p.user_id IS NULL THEN 'bought unwished'
      WHEN b.user_id IS NULL THEN 'wished, not bought'
      ELSE 'wished and bought'
    END AS verdict
  FROM preferred p
  FULL OUTER JOIN bought b ON b.user_id = p.user_id AND b.category = p.category
)
SELECT j.verdict, COALESCE(j.customer_segment, 'unknown') AS segment, COALESCE(j.wish_rank, 0) AS wish_rank,
  COUNT(*) AS pairs, COUNT(DISTINCT j.user_id) AS customers, SUM(j.orders) AS orders, SUM(j.revenue) AS revenue,
  COUNT(DISTINCT j.category) AS categories,
  ROUND(SUM(j.orders) / COUNT(*), 3) AS orders_a_pair
FROM judged j
GROUP BY j.verdict, COALESCE(j.customer_segment, 'unknown'), COALESCE(j.wish_rank, 0)
ORDER BY j.verdict, segment, wish_rank;
