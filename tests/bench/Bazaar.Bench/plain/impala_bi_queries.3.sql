WITH newest AS (SELECT max(transaction_time) AS at FROM read_parquet({fact_transactions})),
customers AS (
  SELECT t.user_id, min(n.at::DATE - t.transaction_time::DATE) AS days_since, count(*) AS orders, sum(t.total_amount) AS revenue
  FROM read_parquet({fact_transactions}) t CROSS JOIN newest n WHERE t.status = 'completed' GROUP BY t.user_id
), scored AS (
  SELECT *, ntile(5) OVER (ORDER BY days_since DESC, user_id) AS recency, ntile(5) OVER (ORDER BY orders, user_id) AS frequency,
    ntile(5) OVER (ORDER BY revenue, user_id) AS money
  FROM customers
), named AS (
  SELECT *, CASE WHEN recency >= 4 AND frequency >= 4 AND money >= 4 THEN 'champions' WHEN recency >= 4 AND frequency >= 3 THEN 'loyal'
    WHEN recency >= 4 THEN 'new or returning' WHEN frequency >= 4 THEN 'at risk' WHEN recency <= 2 THEN 'asleep' ELSE 'regular' END AS segment
  FROM scored
)
SELECT segment, count(*) AS customers, avg(days_since), avg(orders), sum(revenue) AS revenue FROM named GROUP BY segment ORDER BY revenue DESC, segment
