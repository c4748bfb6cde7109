WITH interest AS (
  SELECT product_id, count(*) AS events, count(DISTINCT user_id) AS visitors, count(CASE WHEN event_type = 'add_to_cart' THEN event_id END) AS carts
  FROM read_parquet({fact_clickstream}) WHERE product_id IS NOT NULL GROUP BY product_id
), money AS (
  SELECT product_id, sum(total_amount) AS revenue, count(*) AS orders FROM read_parquet({fact_transactions}, hive_partitioning=true)
  WHERE year = 2025 AND month IN (10, 11) AND status = 'completed' GROUP BY product_id
), both_sides AS (
  SELECT p.category, p.product_id, coalesce(i.events, 0) AS events, coalesce(i.carts, 0) AS carts, coalesce(i.visitors, 0) AS visitors,
    coalesce(m.revenue, 0)::DOUBLE AS revenue, coalesce(m.orders, 0) AS orders
  FROM read_parquet({dim_products}) p LEFT JOIN interest i ON i.product_id = p.product_id LEFT JOIN money m ON m.product_id = p.product_id
  WHERE p.is_current
)
SELECT category, count(*), sum(events), sum(orders), round(corr(events, orders), 6), round(corr(carts, revenue), 6), round(covar_pop(visitors, orders), 6),
  round(covar_samp(visitors, orders), 6), round(regr_slope(orders, events), 6), round(regr_intercept(orders, events), 6), round(stddev_samp(revenue), 4),
  quantile_cont(events, 0.5)
FROM both_sides GROUP BY category ORDER BY category
