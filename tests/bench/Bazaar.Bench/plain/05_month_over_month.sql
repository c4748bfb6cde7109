WITH monthly AS (
  SELECT category, year, month, count(*) AS orders, sum(total_amount) AS revenue
  FROM read_parquet({fact_transactions}, hive_partitioning=true) WHERE status = 'completed' GROUP BY category, year, month
), moving AS (
  SELECT category, year, month, orders, revenue, lag(revenue) OVER w AS before, lead(revenue) OVER w AS after,
    avg(revenue) OVER (w ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS average_of_three,
    sum(revenue) OVER (PARTITION BY category, year ORDER BY month ROWS UNBOUNDED PRECEDING) AS year_so_far
  FROM monthly WINDOW w AS (PARTITION BY category ORDER BY year, month)
)
SELECT category, year, month, orders, revenue, before, after, round(average_of_three, 2), year_so_far, round(100 * (revenue - before) / before, 1),
  CASE WHEN before IS NULL THEN 'first' WHEN revenue > before AND revenue > after THEN 'peak' WHEN revenue < before AND revenue < after THEN 'trough'
    WHEN revenue >= before THEN 'up' ELSE 'down' END
FROM moving WHERE category IN ('beauty', 'books', 'toys', 'automotive') ORDER BY category, year, month
