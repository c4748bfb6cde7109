-- Revenue of each product's weekdays side by side, for products that sell on at least five of the seven days.
SELECT p.category, p.subcategory, p.product_id,
  SUM(CASE WHEN DAYOFWEEK(t.transaction_time) = 1 THEN t.total_amount END) AS sunday,
  SUM(CASE WHEN DAYOFWEEK(t.transaction_time) = 2 THEN t.total_amount END) AS monday,
  SUM(CASE WHEN DAYOFWEEK(t.transaction_time) = 3 THEN t.total_amount END) AS tuesday,
  SUM(CASE WHEN DAYOFWEEK(t.transaction_time) = 4 THEN t.total_amount END) AS wednesday,
  SUM(CASE WHEN DAYOFWEEK(t.transaction_time) = 5 THEN t.total_amount END) AS thursday,
  SUM(CASE WHEN DAYOFWEEK(t.transaction_time) = 6 THEN t.total_amount END) AS friday,
  SUM(CASE WHEN DAYOFWEEK(t.transaction_time) = 7 THEN t.total_amount END) AS saturday,
  COUNT(DISTINCT DATE_FORMAT(t.transaction_time, 'EEEE')) AS weekdays,
  CONCAT_WS(',', SORT_ARRAY(COLLECT_SET(DATE_FORMAT(t.transaction_time, 'EEE')))) AS weekday_names
FROM fact_transactions t
JOIN dim_products p ON p.product_key = t.product_key
WHERE t.status = 'completed'
  AND WEEKOFYEAR(t.transaction_time) BETWEEN 30 AND 40
  AND p.category IN ('electronics', 'clothing', 'grocery')
GROUP BY p.category, p.subcategory, p.product_id
HAVING COUNT(DISTINCT DATE_FORMAT(t.transaction_time, 'EEEE')) >= 5
ORDER BY p.category, p.subcategory, p.product_id;
