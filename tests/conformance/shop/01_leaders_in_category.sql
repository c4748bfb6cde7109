-- Which three products of each category bring the most revenue, and what share of their category is that?
WITH sold AS (
  SELECT t.product_id, t.category, COUNT(*) AS orders, SUM(t.quantity) AS units, SUM(t.total_amount) AS revenue
  FROM fact_transactions t
  WHERE t.status = 'completed'
  GROUP BY t.product_id, t.category
), ranked AS (
  SELECT s.*,
    RANK() OVER (PARTITION BY s.category ORDER BY s.revenue DESC) AS place,
    SUM(s.revenue) OVER (PARTITION BY s.category) AS category_revenue,
    SUM(s.revenue) OVER () AS all_revenue
  FROM sold s
)
SELECT r.category, r.place, r.product_id, p.product_name, p.brand, r.orders, r.units, r.revenue,
  ROUND(100 * r.revenue / r.category_revenue, 2) AS share_of_category,
  ROUND(100 * r.category_revenue / r.all_revenue, 2) AS category_share
FROM ranked r
JOIN dim_products p ON p.product_id = r.product_id AND p.is_current
WHERE r.place <= 3
ORDER BY r.category, r.place, r.product_id;
