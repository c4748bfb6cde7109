l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
a = FOREACH l GENERATE s, SIZE(s), SUBSTRING(s, 0, 2), SUBSTRING(s, 2, 3), INDEXOF(s, 'x', 0), LAST_INDEX_OF(s, 'x'), UPPER(s), SIZE(CONCAT(s, 'äöü')), SIZE(CONCAT(s, '日本'));
DUMP a;
b = FOREACH l GENERATE SUBSTRING(s, 0, 1), SUBSTRING(s, 1, 3), SIZE(SUBSTRING(s, 0, 1));
DUMP b;
