-- Revenue by quarter, month and category with totals (ROLLUP), and each line's rank within its level.
WITH months AS (
  SELECT t.year, CAST(CEIL(t.month / 3.0) AS INT) AS quarter, t.month, t.category, t.quantity, t.total_amount,
    t.discount_amount
  FROM fact_transactions t
  WHERE t.status = 'completed' AND t.category IN ('electronics', 'home', 'sports', 'jewelry')
), totals AS (
  SELECT m.year, m.quarter, m.month, m.category,
    GROUPING(m.year) + GROUPING(m.quarter) + GROUPING(m.month) + GROUPING(m.category) AS depth,
    SUM(m.quantity) AS units, SUM(m.total_amount) AS revenue, SUM(m.discount_amount) AS discounts
  FROM months m
  GROUP BY ROLLUP (m.year, m.quarter, m.month, m.category)
)
SELECT x.depth, x.year, x.quarter, x.month, x.category, x.units, x.revenue, x.discounts,
  RANK() OVER (PARTITION BY x.depth ORDER BY x.revenue DESC) AS rank_in_level,
  ROUND(x.revenue / SUM(x.revenue) OVER (PARTITION BY x.depth), 4) AS share_in_level
FROM totals x
WHERE x.depth > 0 OR x.month = 11
ORDER BY x.depth DESC, x.year NULLS FIRST, x.quarter NULLS FIRST, x.month NULLS FIRST, x.category NULLS FIRST;
