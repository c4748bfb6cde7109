t = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray, x:double, n:int);
u = FILTER t BY d MATCHES '\\d{4}-\\d\\d-\\d\\d.*';
b = FOREACH u GENERATE ToUnixTime(ToDate(d)), ToMilliSeconds(ToDate(SUBSTRING(d, 0, 10), 'yyyy-MM-dd'));
DUMP b;
w = FILTER u BY INDEXOF(d, '+') < 0;
c = FOREACH w GENERATE ToString(ToDate(d), 'yyyy-MM-dd HH:mm:ss'), ToDate(d), GetYear(ToDate(d)), GetMonth(ToDate(d)), GetDay(ToDate(d)), GetHour(ToDate(d)), GetMinute(ToDate(d)), GetWeek(ToDate(d)), DaysBetween(ToDate(d), ToDate('2024-01-01')), ToString(ToDate(1700000000000L), 'dd/MM/yyyy');
DUMP c;
