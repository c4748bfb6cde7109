-- Brands that sell better than the best brand of another category, and the products that carry them.
WITH brand_sales AS (
  SELECT p.brand, p.category, COUNT(DISTINCT p.product_id) AS products, SUM(t.total_amount) AS revenue,
    SUM(t.total_amount) - SUM(t.quantity * p.cost_price) AS profit,
    CONCAT_WS(', ', SORT_ARRAY(COLLECT_SET(p.product_name))) AS names
  FROM fact_transactions t
  JOIN dim_products p ON p.product_key = t.product_key
  WHERE t.status IN ('completed', 'pending') AND p.brand IS NOT NULL
  GROUP BY p.brand, p.category
), best AS (
  SELECT category, MAX(revenue) AS best_revenue
  FROM brand_sales
  GROUP BY category
), beaten AS (
  SELECT b.brand, b.category, COUNT(*) AS categories_beaten, CONCAT_WS(',', SORT_ARRAY(COLLECT_LIST(x.category))) AS beaten
  FROM brand_sales b
  JOIN best x ON x.category <> b.category AND b.revenue > x.best_revenue
  GROUP BY b.brand, b.category
)
SELECT s.brand, s.category, s.products, s.revenue, s.profit, w.categories_beaten, w.beaten, s.names,
  ROUND(s.profit / s.revenue, 4) AS margin,
  DENSE_RANK() OVER (ORDER BY w.categories_beaten DESC) AS place,
  (SELECT COUNT(*) FROM brand_sales o WHERE o.category = s.category) AS rivals
FROM brand_sales s
JOIN beaten w ON w.brand = s.brand AND w.category = s.category
ORDER BY s.revenue DESC, s.brand;
