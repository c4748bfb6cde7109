d = FOREACH (FILTER (LOAD 'data/dates.txt' AS (s:chararray, n:int)) BY s MATCHES '2.*') GENERATE n, ToDate(s) AS t;
a = FOREACH d GENERATE GetYear(t), GetMonth(t), GetDay(t), GetHour(t), GetMinute(t), GetSecond(t), GetMilliSecond(t), GetWeek(t), GetWeekYear(t);
DUMP a;
