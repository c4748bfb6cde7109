-- ABC: which products make up the first 70 % of revenue, the next 20 % and the rest, by category and in all?
WITH revenue AS (
  SELECT p.product_id, p.category, p.brand, COALESCE(SUM(t.total_amount), 0) AS revenue, COUNT(t.transaction_id) AS orders,
    SUM(t.quantity * (t.unit_price - p.cost_price)) AS margin
  FROM dim_products p
  LEFT JOIN fact_transactions t ON t.product_id = p.product_id AND t.status = 'completed' AND t.year = 2025
  WHERE p.is_current
  GROUP BY p.product_id, p.category, p.brand
), running AS (
  SELECT r.*,
    SUM(r.revenue) OVER (ORDER BY r.revenue DESC, r.product_id ROWS UNBOUNDED PRECEDING) AS running_revenue,
    SUM(r.revenue) OVER () AS total_revenue,
    PERCENT_RANK() OVER (PARTITION BY r.category ORDER BY r.revenue) AS rank_in_category,
    CUME_DIST() OVER (ORDER BY r.orders) AS orders_dist
  FROM revenue r
), classed AS (
  SELECT x.*,
    CASE
      WHEN x.running_revenue <= 0.7 * x.total_revenue THEN 'A'
      WHEN x.running_revenue <= 0.9 * x.total_revenue THEN 'B'
      ELSE 'C'
    END AS class
  FROM running x
)
SELECT c.class, c.category, COUNT(*) AS products, COUNT(DISTINCT c.brand) AS brands, SUM(c.revenue) AS revenue,
  SUM(c.margin) AS margin, SUM(c.orders) AS orders, ROUND(AVG(c.rank_in_category), 4) AS mean_rank,
  ROUND(MAX(c.orders_dist), 4) AS highest_dist, MIN(c.product_id) AS an_example,
  ROUND(100 * SUM(c.revenue) / SUM(SUM(c.revenue)) OVER (), 2) AS percent_of_all,
  SUM(COUNT(*)) OVER (PARTITION BY c.class ORDER BY c.category) AS products_so_far
FROM classed c
GROUP BY c.class, c.category
ORDER BY c.class, c.category;
