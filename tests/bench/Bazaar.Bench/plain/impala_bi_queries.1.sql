-- Plain DuckDB SQL of the first dashboard. A name in braces stands for the list of the Parquet files of that table.
WITH newest AS (SELECT max(transaction_time) AS at FROM read_parquet({fact_transactions})),
hourly AS (
  SELECT date_trunc('hour', t.transaction_time) AS sale_hour, count(*) AS orders, sum(t.total_amount) AS revenue
  FROM read_parquet({fact_transactions}) t CROSS JOIN newest n
  WHERE t.status IN ('completed', 'pending') AND t.transaction_time > n.at - INTERVAL 24 HOUR
  GROUP BY 1
)
SELECT sale_hour, orders, revenue, sum(revenue) OVER (ORDER BY sale_hour) AS running_revenue,
  revenue - lag(revenue) OVER (ORDER BY sale_hour) AS change_to_hour_before
FROM hourly ORDER BY sale_hour
