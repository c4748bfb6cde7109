SELECT 7 / 2, 7 DIV 2, -7 DIV 2, 7 % 3, -7 % 3, 7 % -3, 7.5 % 2, 1 / 0, 0 / 0, 1.0 / 3, 10 / 4.0, 2 * 3.5, 1 + 1.5, 5 - 2.25;
SELECT round(2.5), round(-2.5), round(3.14159, 2), round(1234.5, -2), bround(2.5), bround(3.5), floor(-1.5), ceil(-1.5), ceiling(1.2), trunc(3.99), trunc(3.14159, 2), sign(-3), abs(-2.5), negative(4), positive(4), pmod(-7, 3);
SELECT power(2, 10), sqrt(2), exp(1), ln(10), log10(1000), log2(8), log(3, 81), cbrt(27), factorial(5), pi(), e(), degrees(pi()), radians(180), sin(1), cos(1), tan(1), asin(1), acos(1), atan(1);
SELECT bin(10), hex(255), conv('ff', 16, 10), conv(255, 10, 2), conv('-10', 10, 16), shiftleft(1, 4), shiftright(-16, 2), shiftrightunsigned(-16, 28), 5 & 3, 5 | 3, 5 ^ 3, ~5;
SELECT cast('12' AS INT), cast('12.9' AS INT), cast(' 12 ' AS INT), cast('1e3' AS DOUBLE), cast('abc' AS INT), cast('' AS INT), cast(3.99 AS INT), cast(-3.99 AS INT), cast(1e20 AS BIGINT), cast(300 AS TINYINT), cast('true' AS BOOLEAN), cast('0' AS BOOLEAN), cast(0 AS BOOLEAN), cast(2.5 AS STRING);
SELECT cast(1.005 AS DECIMAL(5,2)), cast('1.005' AS DECIMAL(5,2)), cast(123456 AS DECIMAL(5,2)), cast(1.5 AS DECIMAL), cast('x' AS DECIMAL(5,2)), cast(0.1 AS DOUBLE) + 0.2, cast(0.1 AS FLOAT), cast(cast(0.1 AS FLOAT) AS DOUBLE), 0.1 + 0.2;
SELECT i + 1, b + 1, t + 1, s + 1, i * 2, -i, i % 2 FROM nums ORDER BY i;
SELECT i / 2, b / 3, n / 7, f / 2, d * 2, n * n, n + i FROM nums ORDER BY i;
SELECT f, d, n, cast(f AS STRING), cast(d AS STRING), cast(n AS STRING) FROM nums ORDER BY i;
SELECT t + s, s + i, i + b, b + f, f + d, n + d, t * t, i * i, b * 2 FROM nums WHERE i = 1;
SELECT sum(i), sum(b), sum(t), sum(f), sum(n), avg(i), avg(t), avg(n), min(f), max(d) FROM nums;
SELECT sum(d), avg(d), count(DISTINCT k), max(k), min(x), max(v), min(c) FROM nums WHERE d < 1e300;
SELECT 1 = 1.0, 1 = '1', '1.0' = 1, 1 < 'a', NULL = NULL, NULL <=> NULL, 1 <> NULL, true > false, true = 'true';
SELECT 2147483647 + 1, 2147483648, 9223372036854775807 + 1, 1L, 1Y, 1S, 1.5BD, 1e2, .5, 0x1F;
SELECT width_bucket(5, 0, 10, 5), greatest(1, 2.5, 2), least(1, 'a'), nullif(1, 1), if(1 > 2, 'a', 'b'), if(NULL, 1, 2), nvl(NULL, 1.5), coalesce(NULL, 1, 2.5), decode(2, 1, 'one', 2, 'two', 'other');
SELECT 3 BETWEEN 1 AND 5, 3 NOT BETWEEN 1 AND 2, NULL BETWEEN 1 AND 2, 3 IN (1, 2, NULL), 3 NOT IN (1, 2, NULL), NOT NULL, NULL AND false, NULL OR true, NOT true;
SELECT disc, qty * price * (1 - disc) AS net, round(qty * price * (1 - nvl(disc, 0)), 2) AS net2 FROM items ORDER BY order_id, line;
SELECT cast(1 AS DECIMAL(38,0)) / 3, cast(2 AS DECIMAL(10,2)) * cast(3 AS DECIMAL(10,4)), cast(1 AS DECIMAL(20,10)) + cast(1 AS DECIMAL(38,2)), avg(price), sum(price) FROM items;
SELECT rand(1) = rand(1), floor(5.0), ceil(4.1), round(5), round(5.55, 1), round(-0.5), cast(5.5 AS INT), 5.0 = 5, -0.0 = 0
