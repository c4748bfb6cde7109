SELECT shop, count(*), sum(amount), avg(amount), min(item), count(amount) FROM sales GROUP BY shop ORDER BY shop;
SELECT shop, item, grouping__id, GROUPING(shop), GROUPING(shop, item), count(*) FROM sales GROUP BY shop, item WITH CUBE ORDER BY grouping__id, shop, item;
SELECT shop, item, sum(amount) FROM sales GROUP BY shop, item WITH ROLLUP ORDER BY shop, item, 3;
SELECT shop, day, count(*) FROM sales GROUP BY shop, day GROUPING SETS ((shop, day), shop, ()) ORDER BY shop, day, 3;
SELECT shop, count(DISTINCT item) AS items FROM sales GROUP BY shop HAVING items > 1 ORDER BY items, shop;
SELECT count(*) FROM t1 GROUP BY 1
