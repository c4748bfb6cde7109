-- Which tags of products go with revenue, and how far above the average of all tags are they?
WITH tagged AS (
  SELECT s.product_id, tag.position, tag.name
  FROM stg_products s
  LATERAL VIEW POSEXPLODE(SPLIT(s.tags, '\\|')) tag AS position, name
  WHERE s.tags <> ''
), sold AS (
  SELECT product_id, SUM(quantity) AS units, SUM(total_amount) AS revenue
  FROM fact_transactions
  WHERE status = 'completed'
  GROUP BY product_id
), by_tag AS (
  SELECT g.name, COUNT(DISTINCT g.product_id) AS products, SUM(COALESCE(s.units, 0)) AS units,
    SUM(COALESCE(s.revenue, CAST(0 AS DECIMAL(22,2)))) AS revenue,
    MIN(g.position) AS first_position, SORT_ARRAY(COLLECT_SET(p.category)) AS categories
  FROM tagged g
  LEFT OUTER JOIN sold s ON s.product_id = g.product_id
  JOIN dim_products p ON p.product_id = g.product_id AND p.is_current
  GROUP BY g.name
)
SELECT b.name, UPPER(SUBSTR(b.name, 1, 1)) AS letter, b.products, b.units, b.revenue, b.first_position,
  SIZE(b.categories) AS in_categories, b.categories[0] AS first_category, ARRAY_CONTAINS(b.categories, 'toys') AS on_toys,
  DENSE_RANK() OVER (ORDER BY b.units DESC) AS place
FROM by_tag b
WHERE b.revenue > (SELECT AVG(revenue) FROM by_tag)
ORDER BY b.revenue DESC, b.name;
