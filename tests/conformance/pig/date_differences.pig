d = FOREACH (FILTER (LOAD 'data/dates.txt' AS (s:chararray, n:int)) BY s MATCHES '2.*') GENERATE n, ToDate(s) AS t;
a = FOREACH d GENERATE DaysBetween(t, ToDate('2024-01-31')), HoursBetween(t, ToDate('2024-02-28T01:30:00Z')), MinutesBetween(t, ToDate('2024-02-29')), SecondsBetween(t, ToDate('2024-02-29')), MilliSecondsBetween(t, ToDate('2024-02-29')), WeeksBetween(t, ToDate('2024-01-01')), MonthsBetween(t, ToDate('2024-01-31')), YearsBetween(t, ToDate('2020-02-29'));
DUMP a;
