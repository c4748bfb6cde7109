-- rows only
rmf out/odd
l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
x = FOREACH l GENERATE i, f, (float)f AS h, s, TOBAG(f) AS b, TOMAP('a', f) AS m, TOTUPLE(f) AS t, CONCAT(s, 'é😀') AS u;
STORE x INTO 'out/odd' USING JsonStorage();
exec;
a = LOAD 'out/odd' USING TextLoader() AS (line:chararray);
DUMP a;
rmf out/odd
