-- Of the customers whose first order was in a month, what part ordered again one, two, three … months later?
WITH orders AS (
  SELECT user_id, transaction_time
  FROM fact_transactions
  WHERE status IN ('completed', 'pending')
), firsts AS (
  SELECT user_id, TRUNC(MIN(transaction_time), 'MM') AS cohort
  FROM orders
  GROUP BY user_id
), activity AS (
  SELECT DISTINCT f.cohort, o.user_id,
    CAST(MONTHS_BETWEEN(TRUNC(o.transaction_time, 'MM'), f.cohort) AS INT) AS month_number
  FROM orders o
  JOIN firsts f ON f.user_id = o.user_id
), sizes AS (
  SELECT cohort, COUNT(*) AS customers
  FROM firsts
  GROUP BY cohort
)
SELECT s.cohort, s.customers,
  SUM(CASE WHEN a.month_number = 0 THEN 1 ELSE 0 END) AS month_0,
  SUM(CASE WHEN a.month_number = 1 THEN 1 ELSE 0 END) AS month_1,
  SUM(CASE WHEN a.month_number = 2 THEN 1 ELSE 0 END) AS month_2,
  SUM(CASE WHEN a.month_number = 3 THEN 1 ELSE 0 END) AS month_3,
  SUM(CASE WHEN a.month_number BETWEEN 4 AND 6 THEN 1 ELSE 0 END) AS months_4_to_6,
  ROUND(SUM(IF(a.month_number = 1, 1, 0)) / s.customers, 4) AS retention_1,
  ROUND(SUM(IF(a.month_number = 3, 1, 0)) / s.customers, 4) AS retention_3,
  COUNT(DISTINCT IF(a.month_number > 6, a.user_id, NULL)) AS later
FROM sizes s
JOIN activity a ON a.cohort = s.cohort
GROUP BY s.cohort, s.customers
ORDER BY s.cohort;
