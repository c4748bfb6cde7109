-- What do pages tell: which kinds of pages, browsers and systems end in an exit, and where do people come from?
SELECT q.kind, q.host, q.system, COUNT(*) AS events, COUNT(DISTINCT q.session_id) AS sessions,
  SUM(IF(q.event_type = 'exit', 1, 0)) AS exits,
  MAX(q.depth) AS deepest,
  MIN(q.browser) AS first_browser,
  CONCAT_WS('|', SORT_ARRAY(COLLECT_SET(q.browser))) AS browsers
FROM (
  SELECT c.session_id, c.event_type, c.browser, c.product_id,
    COALESCE(PARSE_URL(c.referrer, 'HOST'), 'none') AS host,
    CASE
      WHEN c.page_url RLIKE '/p/P[0-9]+$' THEN 'product'
      WHEN PARSE_URL(c.page_url, 'PATH') IN ('', '/') THEN 'home'
      ELSE SPLIT(PARSE_URL(c.page_url, 'PATH'), '/')[1]
    END AS kind,
    SIZE(SPLIT(c.page_url, '/')) AS depth,
    CASE WHEN c.os IN ('iOS', 'Android') THEN 'handheld' ELSE LOWER(REPLACE(c.os, ' ', '_')) END AS system
  FROM fact_clickstream c
  WHERE c.month = 11 AND c.day >= 15
) q
GROUP BY q.kind, q.host, q.system
HAVING COUNT(DISTINCT q.session_id) >= 10
ORDER BY events DESC, q.kind, q.host, q.system;
