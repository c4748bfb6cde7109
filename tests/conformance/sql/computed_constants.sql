-- Where a function wants a constant, what is computed of constants alone is one.
SELECT round(123.456, 1 + 1), round(123.456, length('ab')), round(123.456, if(true, 1, 2)), round(1.234, datediff('2024-01-03', '2024-01-01'));
SELECT round(123.456, CAST('1.9' AS INT)), round(123.456, CAST(1.9 AS INT)), round(123.456, CAST(2.5e0 AS INT)), bround(2.5, 1 - 1);
SELECT trunc(123.456, CAST(1.9 AS INT)), trunc(123.456, CAST('1' AS INT));
SELECT named_struct(concat('a', 'b'), 1).ab;
SELECT date_format('2024-01-02', concat('yyyy', '-MM'));
SELECT stack(1 + 1, 'a', 'b') AS (x);
SELECT stack(CAST('2' AS INT), 'a', 'b') AS (x);
SELECT percentile_approx(CAST(1 AS DOUBLE), 1 - 0.5), percentile(1, 1.0 / 2);
SELECT mask_first_n('abcdef', 1 + 1), mask_first_n('abcdef', CAST(2.9 AS INT)), mask_first_n('abcdef', CAST('ab' AS INT)), mask('aB1', upper('q'));
SELECT parse_url_tuple('http://a.b/c?x=1', concat('HO', 'ST')) AS (h);
SELECT encode('a', concat('UTF', '-8')) = CAST('a' AS BINARY);
SELECT size(ngrams(sentences('a b c'), 1 + 1, 5)), size(histogram_numeric(1.0, 1 + 1));
SELECT sort_array_by(array(named_struct('a', 2), named_struct('a', 1)), lower('A'))[0].a;
-- A constant that is NULL, or none.
SELECT round(123.456, CAST('ab' AS TINYINT));
SELECT round(123.456, CAST(NULL AS INT));
SELECT round(123, CAST('ab' AS INT));
SELECT round(1.5e0, CAST('ab' AS INT));
SELECT bround(123.456, CAST('ab' AS SMALLINT));
SELECT trunc(123.456, CAST('ab' AS INT));
SELECT stack(CAST('ab' AS INT), 1, 2);
SELECT stack('2', 1, 2);
-- Places beyond a decimal's digits.
CREATE TABLE places AS SELECT round(123.456, 36) AS a, round(CAST(1.5 AS DECIMAL(38,1)), 5) AS b, round(CAST(1.5 AS DECIMAL(20,10)), 37) AS c, round(0.5, 39) AS d, bround(123.456, 37) AS e, trunc(123.456, 5) AS f, trunc(CAST(1.5 AS DECIMAL(20,1)), 17) AS g, trunc(CAST(1.5 AS DECIMAL(20,1)), -3) AS h;
DESCRIBE places;
SELECT * FROM places;
SELECT trunc(123.456, 36);
