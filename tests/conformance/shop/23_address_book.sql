-- A mail merge by domain: how many customers have tidy names and e-mails, from which domains and countries?
WITH parts AS (
  SELECT u.user_id, u.country, u.customer_segment,
    LOWER(TRIM(u.email)) AS email,
    SUBSTRING_INDEX(u.email, '@', -1) AS domain,
    SPLIT(u.full_name, ' ')[0] AS first_name,
    REGEXP_EXTRACT(u.full_name, '(\\S+)$', 1) AS last_name,
    REGEXP_REPLACE(u.phone, '[^0-9]', '') AS digits,
    LENGTH(u.full_name) AS name_length,
    u.date_of_birth
  FROM dim_users u
  WHERE u.is_current
), judged AS (
  SELECT p.*,
    p.email LIKE CONCAT('%', LOWER(p.last_name), '%') AS has_last_name,
    p.email RLIKE '^[a-z0-9._+-]+@[a-z0-9.]+$' AS is_tidy,
    INSTR(p.email, '.') AS dot,
    REVERSE(SUBSTR(p.digits, -4)) AS last_digits,
    FLOOR(MONTHS_BETWEEN(DATE '2025-11-30', p.date_of_birth) / 12) AS age
  FROM parts p
)
SELECT j.country, COALESCE(j.domain, 'no e-mail') AS domain, COUNT(*) AS customers,
  SUM(IF(j.has_last_name, 1, 0)) AS with_last_name,
  SUM(CASE WHEN j.is_tidy THEN 1 WHEN j.is_tidy IS NULL THEN 0 ELSE -1 END) AS tidy_balance,
  MIN(j.dot) AS first_dot, MAX(j.name_length) AS longest_name,
  MIN(UPPER(j.last_name)) AS first_in_book, MAX(LPAD(j.last_digits, 6, '*')) AS masked,
  MIN(j.age) AS youngest, MAX(j.age) AS oldest,
  COUNT(DISTINCT CONCAT_WS('/', j.first_name, j.customer_segment)) AS names_by_segment
FROM judged j
GROUP BY j.country, COALESCE(j.domain, 'no e-mail')
HAVING COUNT(*) > 3
ORDER BY j.country, domain;
