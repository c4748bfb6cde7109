-- How late do parcels arrive by country: median, ninth decile, the share in time, and the worst of each month?
WITH parcels AS (
  SELECT t.delivery_country, t.month, t.transaction_id, DATEDIFF(t.actual_delivery_date, t.expected_delivery_date) AS late,
    DATEDIFF(t.actual_delivery_date, CAST(t.transaction_time AS DATE)) AS took, t.shipping_fee
  FROM fact_transactions t
  WHERE t.actual_delivery_date IS NOT NULL AND t.status = 'completed' AND t.month IN (3, 6, 9)
), worst AS (
  SELECT delivery_country, month, transaction_id, late,
    ROW_NUMBER() OVER (PARTITION BY delivery_country, month ORDER BY late DESC, took DESC, transaction_id) AS place
  FROM parcels
), stats AS (
  SELECT delivery_country, month, COUNT(*) AS parcels, PERCENTILE(late, 0.5) AS median_late,
    PERCENTILE(took, ARRAY(0.25, 0.75, 0.9)) AS took_quantiles, AVG(took) AS average_took,
    SUM(IF(late <= 0, 1, 0)) AS in_time, SUM(shipping_fee) AS fees, MAX(took) AS longest
  FROM parcels
  GROUP BY delivery_country, month
)
SELECT s.delivery_country, s.month, s.parcels, s.median_late, s.took_quantiles[0] AS took_q1, s.took_quantiles[1] AS took_q3,
  s.took_quantiles[2] AS took_d9, ROUND(s.average_took, 3) AS average_took, ROUND(s.in_time / s.parcels, 4) AS in_time,
  s.fees, w.transaction_id AS worst_parcel, w.late AS worst_late
FROM stats s
JOIN worst w ON w.delivery_country = s.delivery_country AND w.month = s.month AND w.place = 1
WHERE s.parcels >= (SELECT CAST(AVG(parcels) / 4 AS BIGINT) FROM stats)
ORDER BY s.delivery_country, s.month;
