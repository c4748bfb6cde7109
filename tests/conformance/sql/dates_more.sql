SELECT year('2024-02-29'), quarter('2024-05-01'), month('2024-02-29'), day('2024-02-29'), dayofweek('2024-02-29'), weekofyear('2024-12-30'), hour('2024-02-29 13:14:15'), minute('2024-02-29 13:14:15'), second('2024-02-29 13:14:15.9');
SELECT date_add('2024-02-28', 2), date_sub('2024-03-01', 1), datediff('2024-03-01', '2024-02-28'), add_months('2024-01-31', 1), add_months('2024-02-29', 12), last_day('2024-02-10'), next_day('2024-02-29', 'MON'), months_between('2024-03-31', '2024-02-29'), trunc('2024-05-17', 'MM'), trunc('2024-05-17', 'YEAR'), trunc('2024-05-17', 'Q');
SELECT to_date('2024-02-29 10:11:12'), date_format('2024-02-29 10:11:12', 'yyyy/MM/dd HH:mm'), date_format('2024-02-29', 'EEEE, d MMMM yyyy'), date_format('2024-02-29', 'u'), from_unixtime(0), from_unixtime(1709208672, 'yyyy-MM-dd'), unix_timestamp('2024-02-29 12:11:12'), unix_timestamp('29/02/2024', 'dd/MM/yyyy');
SELECT DATE '2024-01-31' + INTERVAL '1' MONTH, DATE '2024-01-31' - INTERVAL '1' DAY, TIMESTAMP '2024-01-31 10:00:00' + INTERVAL '2' HOUR, DATE '2024-03-01' - DATE '2024-02-01', TIMESTAMP '2024-03-01 00:00:00' - TIMESTAMP '2024-02-29 23:00:00';
SELECT INTERVAL '1-2' YEAR TO MONTH, INTERVAL '3 04:05:06' DAY TO SECOND, INTERVAL 5 DAY, INTERVAL '1' YEAR + INTERVAL '2' MONTH;
SELECT extract(year FROM DATE '2024-02-29'), extract(month FROM hired), extract(dow FROM DATE '2024-02-29'), extract(hour FROM TIMESTAMP '2024-02-29 13:00:00') FROM emp WHERE empno = 1;
SELECT odate, date_add(odate, 30), datediff(odate, '2024-01-01'), floor(datediff(odate, '2024-01-01') / 30) FROM orders ORDER BY order_id;
SELECT date_format(odate, 'yyyy-MM') AS m, COUNT(*), SUM(total) FROM orders GROUP BY date_format(odate, 'yyyy-MM') ORDER BY m;
SELECT since, year(since), to_date(since), cast(since AS STRING), cast(since AS DATE), unix_timestamp(since) FROM cust ORDER BY cid;
SELECT ts, hour(ts), date_format(ts, 'HH'), floor(unix_timestamp(ts) / 3600), minute(ts) FROM visits ORDER BY ts;
SELECT uid, min(ts), max(ts), datediff(max(ts), min(ts)) FROM visits GROUP BY uid ORDER BY uid;
SELECT cast(cast('2024-02-29 10:11:12' AS TIMESTAMP) AS DATE), cast(DATE '2024-02-29' AS TIMESTAMP), cast(DATE '2024-02-29' AS STRING), DATE '2024-02-29' = '2024-02-29', TIMESTAMP '2024-02-29 00:00:00' = DATE '2024-02-29', '2024-02-29' < DATE '2024-03-01';
SELECT from_utc_timestamp('2024-07-01 12:00:00', 'America/New_York'), to_utc_timestamp('2024-01-01 12:00:00', 'Europe/Berlin'), from_utc_timestamp('2024-07-01 12:00:00', 'GMT+2');
SELECT date_trunc('month', TIMESTAMP '2024-02-29 10:11:12'), floor_month(TIMESTAMP '2024-02-29 10:11:12'), floor_day(TIMESTAMP '2024-02-29 10:11:12'), floor_hour(TIMESTAMP '2024-02-29 10:11:12');
SELECT cast('2024-02-30' AS DATE), cast('2024-2-9' AS DATE), cast('2024-02-09 10:00:00' AS DATE), cast('x' AS DATE), cast('2024-02-09' AS TIMESTAMP), cast('2024-02-09 1:2:3' AS TIMESTAMP), cast('2024-02-09T01:02:03' AS TIMESTAMP);
SELECT year(NULL), date_add('bad', 1), year('bad'), month('2024-13-01'), last_day('x'), unix_timestamp('bad')
