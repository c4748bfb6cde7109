p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (LIMIT p 1) GENERATE 'a\\b', 'tab\there', 'q\'q', 'n\\n', 'u\u0041', SIZE('\\\\');
DUMP a;
