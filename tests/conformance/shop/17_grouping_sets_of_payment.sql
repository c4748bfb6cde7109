-- Payment methods against customers' segments: the pairs, each alone, and everything, with the share of cancelled orders.
SELECT GROUPING__ID AS gid, GROUPING(t.payment_method) AS no_method, GROUPING(u.customer_segment) AS no_segment,
  t.payment_method, u.customer_segment,
  COUNT(*) AS orders,
  SUM(CASE WHEN t.status = 'cancelled' THEN 1 ELSE 0 END) AS cancelled,
  SUM(CASE WHEN t.status = 'refunded' THEN t.total_amount END) AS refunded,
  ROUND(100.0 * SUM(CASE WHEN t.status IN ('cancelled', 'refunded') THEN 1 ELSE 0 END) / COUNT(*), 2) AS lost_percent,
  ROUND(STDDEV_POP(t.quantity), 6) AS spread_of_quantity,
  ROUND(VAR_SAMP(t.discount_percent), 6) AS variance_of_discount,
  COUNT(DISTINCT t.coupon_code) AS coupons,
  RANK() OVER (PARTITION BY GROUPING__ID ORDER BY COUNT(*) DESC) AS place
FROM fact_transactions t
JOIN dim_users u ON u.user_key = t.user_key
WHERE u.account_status <> 'closed'
  AND t.year = 2025
GROUP BY t.payment_method, u.customer_segment
GROUPING SETS ((t.payment_method, u.customer_segment), (t.payment_method), (u.customer_segment), ())
HAVING COUNT(*) > 20
ORDER BY gid, t.payment_method NULLS FIRST, u.customer_segment NULLS FIRST;
