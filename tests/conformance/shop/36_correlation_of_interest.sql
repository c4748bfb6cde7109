-- Does interest become money? Correlation and regression of views, carts and revenue of products, by category.
WITH interest AS (
  SELECT product_id, COUNT(*) AS events, COUNT(DISTINCT user_id) AS visitors,
    COUNT(CASE WHEN event_type = 'add_to_cart' THEN event_id END) AS carts
  FROM fact_clickstream
  WHERE product_id IS NOT NULL
  GROUP BY product_id
), money AS (
  SELECT product_id, SUM(total_amount) AS revenue, COUNT(*) AS orders
  FROM fact_transactions
  WHERE year = 2025 AND month IN (10, 11) AND status = 'completed'
  GROUP BY product_id
), both_sides AS (
  SELECT p.category, p.product_id, COALESCE(i.events, 0) AS events, COALESCE(i.carts, 0) AS carts,
    COALESCE(i.visitors, 0) AS visitors, CAST(COALESCE(m.revenue, 0) AS DOUBLE) AS revenue, COALESCE(m.orders, 0) AS orders
  FROM dim_products p
  LEFT JOIN interest i ON i.product_id = p.product_id
  LEFT JOIN money m ON m.product_id = p.product_id
  WHERE p.is_current
)
SELECT b.category, COUNT(*) AS products, SUM(b.events) AS events, SUM(b.orders) AS orders,
  ROUND(CORR(b.events, b.orders), 6) AS events_and_orders,
  ROUND(CORR(b.carts, b.revenue), 6) AS carts_and_revenue,
  ROUND(COVAR_POP(b.visitors, b.orders), 6) AS covariance,
  ROUND(COVAR_SAMP(b.visitors, b.orders), 6) AS covariance_of_sample,
  ROUND(REGR_SLOPE(b.orders, b.events), 6) AS slope,
  ROUND(REGR_INTERCEPT(b.orders, b.events), 6) AS intercept,
  ROUND(STDDEV_SAMP(b.revenue), 4) AS spread,
  PERCENTILE(b.events, 0.5) AS median_events
FROM both_sides b
GROUP BY b.category
ORDER BY b.category;
