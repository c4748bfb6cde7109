-- What did the sale day do: hours of 28 November against the four Fridays before, as columns, with the running lead.
WITH fridays AS (
  SELECT CAST(t.transaction_time AS DATE) AS day, HOUR(t.transaction_time) AS hour, t.total_amount, t.quantity, t.coupon_code
  FROM fact_transactions t
  WHERE t.year = 2025 AND t.month IN (10, 11)
    AND DAYOFWEEK(t.transaction_time) = 6
    AND CAST(t.transaction_time AS DATE) BETWEEN DATE_SUB(DATE '2025-11-28', 28) AND DATE '2025-11-28'
), hours AS (
  SELECT f.hour,
    SUM(CASE WHEN f.day = DATE '2025-11-28' THEN f.total_amount ELSE 0 END) AS sale,
    SUM(CASE WHEN f.day = DATE '2025-11-21' THEN f.total_amount ELSE 0 END) AS week_before,
    SUM(CASE WHEN f.day < DATE '2025-11-28' THEN f.total_amount ELSE 0 END) AS four_fridays,
    COUNT(DISTINCT f.day) AS days,
    SUM(IF(f.coupon_code LIKE 'SALE%', f.quantity, 0)) AS sale_units
  FROM fridays f
  GROUP BY f.hour
)
SELECT h.hour, h.sale, h.week_before, h.four_fridays, h.days, h.sale_units,
  h.sale - h.four_fridays / 4 AS above_usual,
  SUM(h.sale - h.four_fridays / 4) OVER (ORDER BY h.hour) AS running_lead,
  CASE WHEN h.four_fridays = 0 THEN NULL ELSE ROUND(4 * h.sale / h.four_fridays, 2) END AS times_usual,
  MAX(h.sale) OVER (ORDER BY h.hour ROWS BETWEEN 3 PRECEDING AND 1 PRECEDING) AS best_of_three_before
FROM hours h
ORDER BY h.hour;
