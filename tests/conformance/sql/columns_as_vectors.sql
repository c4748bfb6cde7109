-- What Hive answers of columns, where its planner and its vectorized operators say something else than for constants.
CREATE TABLE measured (id INT, g STRING, b TINYINT, i INT, l BIGINT, d DOUBLE, q DECIMAL(10,2), t TIMESTAMP, z BOOLEAN);
INSERT INTO measured VALUES
  (1, 'a', 1, 10, 100, 2.5, 10.50, '2024-01-31 10:00:00', true),
  (2, 'a', 2, 20, NULL, 0.1, 0.05, '2024-02-29 23:59:59.5', false),
  (3, 'a', NULL, 20, 300, 7.25, NULL, NULL, NULL),
  (4, 'b', -128, -5, -9223372036854775808, 1e300, -99999999.99, '1969-12-31 23:59:59', true),
  (5, 'b', 127, 2147483647, 9223372036854775807, -3e9, 99999999.99, '2024-03-31 02:30:00', false),
  (6, 'c', 0, 0, 0, 0, 0, '2024-01-01 00:00:00', true),
  (7, 'c', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
-- The variance is reckoned from sums; over a window it isn't.
SELECT variance(i), var_samp(i), stddev(i), std(q), stddev_samp(q), var_pop(d) FROM measured WHERE id NOT IN (4, 5);
SELECT g, variance(i), var_samp(i), stddev_samp(d) FROM measured WHERE id NOT IN (4, 5) GROUP BY g ORDER BY g;
SELECT covar_pop(i, d), covar_samp(d, i), covar_pop(d, b) FROM measured WHERE id NOT IN (4, 5);
SELECT id, variance(i) OVER (PARTITION BY g), var_pop(i) OVER (PARTITION BY g), std(i) OVER (PARTITION BY g)
FROM measured WHERE id IN (1, 2, 6) ORDER BY id;
-- An integer constant beside a decimal one has its own digits where a column decides, and its type's where a condition does.
SELECT if(z, 1, 2.5), if(z, -15, 2.555), if(z, 100, q), if(z, i, 2.5), CASE WHEN z THEN 1 ELSE 22.5 END FROM measured WHERE id < 3 ORDER BY 1;
SELECT if(i > 15, 1, 2.5), CASE WHEN i > 15 THEN 1 ELSE 2.5 END, CASE g WHEN 'a' THEN 1 ELSE 2.55 END FROM measured WHERE id < 4 ORDER BY 1;
SELECT if(true, 1, 2.5), CASE WHEN false THEN 1 ELSE 2.5 END, coalesce(NULL, 1, 2.5);
-- RANGE reaches beyond a type's limits; of a timestamp it counts thousands of seconds.
SELECT id, sum(i) OVER (ORDER BY b RANGE BETWEEN 1 PRECEDING AND 1 FOLLOWING),
  count(*) OVER (ORDER BY i DESC RANGE BETWEEN 10 PRECEDING AND CURRENT ROW) FROM measured ORDER BY id;
SELECT id, count(*) OVER (ORDER BY t RANGE BETWEEN 2627 PRECEDING AND CURRENT ROW) AS less,
  count(*) OVER (ORDER BY t RANGE BETWEEN 2628 PRECEDING AND CURRENT ROW) AS more FROM measured ORDER BY id;
-- IGNORE NULLS is heeded where the window isn't vectorized: over texts and timestamps, and in frames of rows.
SELECT id, last_value(b) IGNORE NULLS OVER (ORDER BY id) FROM measured ORDER BY id;
SELECT id, last_value(b) IGNORE NULLS OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) FROM measured ORDER BY id;
SELECT id, first_value(b) IGNORE NULLS OVER (ORDER BY id DESC ROWS 1 PRECEDING) FROM measured ORDER BY id;
SELECT id, last_value(cast(b AS STRING)) IGNORE NULLS OVER (PARTITION BY g ORDER BY id) FROM measured ORDER BY id;
SELECT id, last_value(t) IGNORE NULLS OVER (ORDER BY id) FROM measured ORDER BY id;
-- What says no more than a column keeps its name.
SELECT z = true FROM measured WHERE id = 1;
SELECT z <> false FROM measured WHERE id = 1;
SELECT z AND true FROM measured WHERE id = 1;
SELECT positive(i), z OR false FROM measured WHERE id = 1;
