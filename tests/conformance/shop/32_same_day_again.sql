-- Customers who order twice within three days: what do they order second, from where, and with what kind of payment?
WITH sequence AS (
  SELECT t.user_id, t.transaction_id, t.transaction_time, t.category, t.payment_method, t.order_source, t.total_amount,
    ROW_NUMBER() OVER (PARTITION BY t.user_id ORDER BY t.transaction_time, t.transaction_id) AS n,
    COUNT(*) OVER (PARTITION BY t.user_id) AS orders
  FROM fact_transactions t
  WHERE t.status = 'completed'
), pairs AS (
  SELECT a.user_id, a.category AS first_category, b.category AS second_category, a.payment_method AS first_payment,
    b.payment_method AS second_payment, a.order_source AS first_source, b.order_source AS second_source,
    b.total_amount - a.total_amount AS extra, DATEDIFF(b.transaction_time, a.transaction_time) AS days_between
  FROM sequence a
  JOIN sequence b ON b.user_id = a.user_id AND b.n = a.n + 1
  WHERE DATEDIFF(b.transaction_time, a.transaction_time) <= 3
    AND a.orders BETWEEN 2 AND 30
)
SELECT p.first_category, p.second_category, COUNT(*) AS pairs, COUNT(DISTINCT p.user_id) AS customers,
  SUM(IF(p.first_payment = p.second_payment, 1, 0)) AS same_payment,
  SUM(IF(p.first_source <> p.second_source, 1, 0)) AS other_source,
  SUM(p.extra) AS extra_in_all, MAX(p.extra) AS most_extra,
  ROUND(AVG(p.days_between), 3) AS mean_days,
  ROUND(COUNT(*) / SUM(COUNT(*)) OVER (PARTITION BY p.first_category), 4) AS chance
FROM pairs p
GROUP BY p.first_category, p.second_category
HAVING COUNT(*) >= 5
ORDER BY pairs DESC, p.first_category, p.second_category
LIMIT 50;
