WITH days AS (SELECT DISTINCT category, transaction_time::DATE AS day FROM read_parquet({fact_transactions}) WHERE status = 'completed'),
numbered AS (SELECT category, day, row_number() OVER (PARTITION BY category ORDER BY day) AS n FROM days),
islands AS (
  SELECT category, day - n::INTEGER AS island, min(day) AS first_day, max(day) AS last_day, count(*) AS length FROM numbered GROUP BY 1, 2
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY category ORDER BY length DESC, first_day) AS place,
    lead(first_day) OVER (PARTITION BY category ORDER BY first_day) AS next_start, avg(length) OVER (PARTITION BY category) AS average_length
  FROM islands
)
SELECT r.category, r.place, r.first_day, r.last_day, r.length, round(r.average_length, 3), r.next_start - r.last_day - 1, sum(s.revenue), sum(s.orders)
FROM ranked r JOIN read_parquet({agg_daily_sales}) s ON s.category = r.category AND s.sale_date BETWEEN r.first_day AND r.last_day
WHERE r.place <= 3 GROUP BY r.category, r.place, r.first_day, r.last_day, r.length, r.average_length, r.next_start ORDER BY r.category, r.place
