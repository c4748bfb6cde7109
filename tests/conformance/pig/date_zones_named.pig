a = LOAD 'data/offsets.txt' AS (t:datetime, n:int);
l = FILTER a BY n == 1;
f = FOREACH l GENERATE ToDate('2024-07-01 10:00', 'yyyy-MM-dd HH:mm', 'Europe/Berlin'), ToDate('2024-07-01 10:00', 'yyyy-MM-dd HH:mm', '-05:00'),
    ToDate('2024-07-01 10:00 +0300', 'yyyy-MM-dd HH:mm Z'), ToDate('2024-07-01 10:00 +0300', 'yyyy-MM-dd HH:mm Z', 'Europe/Berlin'),
    GetHour(ToDate('2024-07-01 10:00', 'yyyy-MM-dd HH:mm', 'Asia/Kolkata'));
DUMP f;
c = FOREACH l GENERATE TOTUPLE(t), TOBAG(t), TOMAP('k', t);
DUMP c;
