-- One letter may become several, but not the first alone; a sigma at the end of a word is another one.
t = LOAD 'data/letters.txt' AS (s:chararray, other:chararray);
a = FOREACH t GENERATE UPPER(s), LOWER(s), UCFIRST(s), LCFIRST(s), EqualsIgnoreCase(s, other);
DUMP a;
m = FOREACH t GENERATE s, (s MATCHES '.' ? 'one' : 'more'), (s MATCHES '[a-z ]+' ? 'plain' : 'other'), REPLACE(s, '.', 'x');
DUMP m;
