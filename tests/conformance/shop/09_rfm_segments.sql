-- Recency, frequency, money: what do the classic customer groups hold, and do they agree with the shop's own segments?
WITH newest AS (
  SELECT MAX(CAST(transaction_time AS DATE)) AS day
  FROM fact_transactions
), customers AS (
  SELECT t.user_id, DATEDIFF(MAX(n.day), MAX(CAST(t.transaction_time AS DATE))) AS recency, COUNT(*) AS frequency,
    SUM(t.total_amount) AS money
  FROM fact_transactions t
  CROSS JOIN newest n
  WHERE t.status = 'completed'
  GROUP BY t.user_id
), scored AS (
  SELECT c.*,
    NTILE(5) OVER (ORDER BY c.recency DESC, c.user_id) AS r,
    NTILE(5) OVER (ORDER BY c.frequency, c.user_id) AS f,
    NTILE(5) OVER (ORDER BY c.money, c.user_id) AS m
  FROM customers c
), named AS (
  SELECT s.*,
    CASE
      WHEN s.r >= 4 AND s.f >= 4 AND s.m >= 4 THEN 'champions'
      WHEN s.r >= 3 AND s.f >= 3 THEN 'loyal'
      WHEN s.r >= 4 THEN 'promising'
      WHEN s.r <= 2 AND s.f >= 4 THEN 'at risk'
      WHEN s.r = 1 AND s.f = 1 THEN 'lost'
      ELSE 'others'
    END AS rfm_group
  FROM scored s
)
SELECT n.rfm_group, u.customer_segment, COUNT(*) AS customers, SUM(n.money) AS money, ROUND(AVG(n.recency), 2) AS recency,
  ROUND(AVG(n.frequency), 2) AS frequency, MIN(CONCAT(n.r, n.f, n.m)) AS lowest_cell, MAX(CONCAT(n.r, n.f, n.m)) AS highest_cell,
  ROUND(COUNT(*) / SUM(COUNT(*)) OVER (PARTITION BY n.rfm_group), 4) AS share_of_group
FROM named n
JOIN dim_users u ON u.user_id = n.user_id AND u.is_current
GROUP BY n.rfm_group, u.customer_segment
ORDER BY n.rfm_group, customers DESC, u.customer_segment;
