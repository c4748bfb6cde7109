-- Generations of customers: age at the order, spending by category as a matrix, and the favourite of each generation.
WITH aged AS (
  SELECT t.user_id, t.category, t.total_amount, u.gender,
    CAST(FLOOR(DATEDIFF(CAST(t.transaction_time AS DATE), u.date_of_birth) / 365.25) AS INT) AS age
  FROM fact_transactions t
  JOIN dim_users u ON u.user_key = t.user_key
  WHERE t.status = 'completed' AND u.date_of_birth IS NOT NULL
), generations AS (
  SELECT a.*,
    CASE
      WHEN a.age < 25 THEN 'under 25'
      WHEN a.age < 35 THEN '25-34'
      WHEN a.age < 45 THEN '35-44'
      WHEN a.age < 60 THEN '45-59'
      ELSE '60 and over'
    END AS generation
  FROM aged a
), favourites AS (
  SELECT generation, category,
    RANK() OVER (PARTITION BY generation ORDER BY SUM(total_amount) DESC) AS place
  FROM generations
  GROUP BY generation, category
)
SELECT g.generation, g.gender, COUNT(DISTINCT g.user_id) AS customers, MIN(g.age) AS youngest, MAX(g.age) AS oldest,
  SUM(CASE WHEN g.category = 'electronics' THEN g.total_amount ELSE 0 END) AS electronics,
  SUM(CASE WHEN g.category IN ('clothing', 'beauty', 'jewelry') THEN g.total_amount ELSE 0 END) AS fashion,
  SUM(CASE WHEN g.category IN ('books', 'toys') THEN g.total_amount ELSE 0 END) AS leisure,
  SUM(g.total_amount) AS revenue,
  MAX(f.category) AS favourite,
  SUM(IF(g.category = f.category, 1, 0)) AS orders_of_it,
  ROUND(SUM(g.total_amount) / SUM(SUM(g.total_amount)) OVER (PARTITION BY g.generation), 4) AS share
FROM generations g
JOIN favourites f ON f.generation = g.generation AND f.place = 1
GROUP BY g.generation, g.gender
ORDER BY g.generation, g.gender;
