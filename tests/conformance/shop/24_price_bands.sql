-- What do customers pay beside the list price, by price band of the category: discounts, coupons, and how bands compare?
WITH bands AS (
  SELECT p.product_key, p.product_id, p.category, p.selling_price,
    NTILE(3) OVER (PARTITION BY p.category ORDER BY p.selling_price, p.product_id) AS band
  FROM dim_products p
  WHERE p.is_current
), lines AS (
  SELECT b.category, CASE b.band WHEN 1 THEN 'low' WHEN 2 THEN 'middle' ELSE 'high' END AS band, b.band AS number,
    t.quantity, t.unit_price, t.subtotal, t.discount_amount, t.tax_amount, t.coupon_code, b.selling_price
  FROM fact_transactions t
  JOIN bands b ON b.product_key = t.product_key
  WHERE t.status <> 'cancelled' AND t.subtotal > 0
)
SELECT l.category, l.band, COUNT(*) AS orders, SUM(l.quantity) AS units, SUM(l.subtotal) AS subtotal,
  SUM(l.discount_amount) AS discounts, SUM(l.tax_amount) AS taxes,
  COUNT(l.coupon_code) AS with_coupon,
  ROUND(SUM(l.discount_amount) / SUM(l.subtotal), 4) AS discount_rate,
  MIN(l.unit_price - l.selling_price) AS furthest_below, MAX(l.unit_price - l.selling_price) AS furthest_above,
  SUM(l.subtotal) - LAG(SUM(l.subtotal)) OVER (PARTITION BY l.category ORDER BY l.number) AS above_band_below,
  ROUND(SUM(l.subtotal) / MAX(SUM(l.subtotal)) OVER (PARTITION BY l.category), 4) AS of_best_band
FROM lines l
GROUP BY l.category, l.band, l.number
ORDER BY l.category, l.number;
