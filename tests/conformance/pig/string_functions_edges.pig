p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (LIMIT p 1) GENERATE SUBSTRING('hello', 0, 100), SUBSTRING('hello', 2, 4), SUBSTRING('hello', 5, 6), INDEXOF('hello', 'l', 0), INDEXOF('hello', 'z', 0), INDEXOF('hello', 'l', 3), LAST_INDEX_OF('hello', 'l'), REPLACE('hello', 'l', 'L'), REPLACE('a.b.c', '\\.', '-'), TRIM('  x '), UPPER('aé'), LOWER('ÀB'), UCFIRST('abc'), LCFIRST('ABC');
DUMP a;
