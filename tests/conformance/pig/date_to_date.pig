p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (LIMIT p 1) GENERATE ToDate(0L), ToDate('2024-02-29'), ToDate('2024-02-29T10:20:30.123Z'), ToDate('29.02.2024 10:20', 'dd.MM.yyyy HH:mm');
DUMP a;
