-- ordered
a = LOAD 'data/offsets.txt' AS (t:datetime, n:int);
DUMP a;
f = FOREACH a GENERATE n, ToString(t), ToString(t, 'dd HH:mm ZZ'), GetDay(t), GetHour(t), GetMilliSecond(t), ToMilliSeconds(t);
DUMP f;
g = FOREACH a GENERATE n, AddDuration(t, 'P1M'), SubtractDuration(t, 'PT30M'), HoursBetween(t, ToDate('2024-05-01T00:00:00+02:00'));
DUMP g;
o = ORDER a BY t, n;
DUMP o;
