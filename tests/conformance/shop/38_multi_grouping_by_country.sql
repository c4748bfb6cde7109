-- Countries by continent: orders, customers, and how the aggregate of the warehouse agrees with its facts, in one answer.
WITH continents AS (
  SELECT 'United States' AS country, 'America' AS continent UNION ALL
  SELECT 'Canada', 'America' UNION ALL SELECT 'Brazil', 'America' UNION ALL
  SELECT 'Germany', 'Europe' UNION ALL SELECT 'France', 'Europe' UNION ALL
  SELECT 'United Kingdom', 'Europe' UNION ALL SELECT 'India', 'Asia'
), facts AS (
  SELECT t.delivery_country AS country, COUNT(*) AS orders, COUNT(DISTINCT t.user_id) AS customers, SUM(t.total_amount) AS revenue
  FROM fact_transactions t
  WHERE t.status = 'completed'
  GROUP BY t.delivery_country
), aggregates AS (
  SELECT country, SUM(orders) AS orders, SUM(revenue) AS revenue, MAX(average_order) AS best_average, COUNT(*) AS cells
  FROM agg_daily_sales
  GROUP BY country
), homes AS (
  SELECT country, COUNT(*) AS registered, SUM(CAST(is_premium_member AS INT)) AS premium
  FROM dim_users
  WHERE is_current
  GROUP BY country
)
SELECT COALESCE(c.continent, 'elsewhere') AS continent, f.country, SUM(f.orders) AS orders, SUM(f.customers) AS customers,
  SUM(h.registered) AS registered, SUM(h.premium) AS premium, SUM(f.revenue) AS revenue,
  SUM(f.revenue - a.revenue) AS difference, SUM(f.orders - a.orders) AS orders_missing, MAX(a.best_average) AS best_average,
  SUM(a.cells) AS cells, GROUPING(f.country) AS is_total
FROM facts f
LEFT JOIN continents c ON c.country = f.country
JOIN aggregates a ON a.country = f.country
JOIN homes h ON h.country = f.country
GROUP BY COALESCE(c.continent, 'elsewhere'), f.country
GROUPING SETS ((COALESCE(c.continent, 'elsewhere'), f.country), (COALESCE(c.continent, 'elsewhere')), ())
ORDER BY continent NULLS LAST, is_total, f.country NULLS LAST;
