-- This week against the week before, weekday by weekday: revenue, ratio, and the best week of each weekday.
WITH days AS (
  SELECT CAST(t.transaction_time AS DATE) AS sale_date, SUM(t.total_amount) AS revenue, COUNT(*) AS orders
  FROM fact_transactions t
  WHERE t.status = 'completed'
  GROUP BY CAST(t.transaction_time AS DATE)
), weeks AS (
  SELECT d.sale_date, d.revenue, d.orders, DATE_FORMAT(d.sale_date, 'EEEE') AS weekday, DAYOFWEEK(d.sale_date) AS number,
    WEEKOFYEAR(d.sale_date) AS week
  FROM days d
), compared AS (
  SELECT w.*, b.revenue AS week_before, b.sale_date AS date_before,
    SUM(w.revenue) OVER (PARTITION BY w.week, YEAR(w.sale_date)) AS week_revenue,
    FIRST_VALUE(w.sale_date) OVER (PARTITION BY w.number ORDER BY w.revenue DESC, w.sale_date) AS best_of_weekday
  FROM weeks w
  LEFT JOIN weeks b ON b.sale_date = DATE_SUB(w.sale_date, 7)
)
SELECT c.sale_date, c.weekday, c.week, c.orders, c.revenue, c.week_before, DATEDIFF(c.sale_date, c.date_before) AS days_between,
  ROUND(c.revenue / c.week_before, 3) AS ratio,
  ROUND(c.revenue / c.week_revenue, 4) AS share_of_week,
  c.best_of_weekday, c.sale_date = c.best_of_weekday AS is_best,
  NEXT_DAY(c.sale_date, 'MO') AS next_monday, LAST_DAY(c.sale_date) AS month_end
FROM compared c
WHERE c.sale_date BETWEEN DATE '2025-10-15' AND DATE '2025-11-30'
ORDER BY c.sale_date;
