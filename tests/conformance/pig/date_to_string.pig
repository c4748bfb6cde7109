d = FOREACH (FILTER (LOAD 'data/dates.txt' AS (s:chararray, n:int)) BY s MATCHES '2.*') GENERATE n, ToDate(s) AS t;
a = FOREACH d GENERATE ToString(t), ToString(t, 'yyyy/MM/dd'), ToString(t, 'EEE, d MMM yyyy HH:mm:ss'), ToString(t, 'yyyy-DDD'), ToString(t, 'xxxx-ww-e'), ToString(t, 'hh:mm a'), ToUnixTime(t), ToMilliSeconds(t);
DUMP a;
