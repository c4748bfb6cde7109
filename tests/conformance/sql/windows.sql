SELECT id, sum(amount) OVER (PARTITION BY shop ORDER BY id) FROM sales ORDER BY id;
SELECT id, sum(amount) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING) FROM sales ORDER BY id;
SELECT id, rank() OVER w, dense_rank() OVER w, lag(item, 1, 'none') OVER w, first_value(id) OVER w FROM sales WINDOW w AS (PARTITION BY day ORDER BY item) ORDER BY id;
SELECT shop, sum(sum(amount)) OVER (ORDER BY shop) FROM sales GROUP BY shop ORDER BY shop;
SELECT id, item FROM (SELECT id, item FROM sales QUALIFY row_number() OVER (PARTITION BY item ORDER BY id DESC) = 1) q ORDER BY id
