SELECT s.event_id, coalesce(u.user_key, -1), s.user_id, s.session_id, s.event_time::TIMESTAMP, s.page_url,
  CASE WHEN s.product_id IS NULL THEN NULL ELSE coalesce(p.product_key, -1) END, s.product_id, s.event_type, s.device_type,
  s.ip_address, s.traffic_source, s.referrer, s.country, s.city, s.browser, s.os, year(s.event_time::DATE), month(s.event_time::DATE), day(s.event_time::DATE)
FROM read_parquet({stg_clickstream}) s
JOIN (SELECT DISTINCT event_time::DATE AS event_date FROM read_parquet({stg_clickstream})) d ON d.event_date = s.event_time::DATE
LEFT JOIN read_parquet({dim_users}) u ON u.user_id = s.user_id AND s.event_time::DATE >= u.valid_from AND s.event_time::DATE < u.valid_to
LEFT JOIN read_parquet({dim_products}) p ON p.product_id = s.product_id AND s.event_time::DATE >= p.valid_from AND s.event_time::DATE < p.valid_to
