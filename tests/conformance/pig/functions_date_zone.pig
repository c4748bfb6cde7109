-- ToDate with a zone: its clocks, summer time, an hour that comes twice, an offset in the text.
a = LOAD 'data/zones.txt' AS (t:chararray, zone:chararray);
b = FOREACH a GENERATE t, zone, ToMilliSeconds(ToDate(t, 'dd/MM/yyyy HH:mm:ss', zone));
DUMP b;
c = FOREACH a GENERATE zone, ToMilliSeconds(ToDate('2024-07-01 12:00:00 +0530', 'yyyy-MM-dd HH:mm:ss Z', zone));
DUMP c;
