-- A constant pattern is read as a finite automaton, unless it holds what only Java has: a point is the end of a line too, a backslash takes
-- the next character as it is, quotes stand around plain text, and a mark of repetition with nothing before it is a character.
t = LOAD 'data/patterns.txt' USING TextLoader() AS (r:chararray);
t = FOREACH t GENERATE REPLACE(r, 'N', '\n') AS s;
m = FOREACH t GENERATE REPLACE(s, '\n', '/'),
  (s MATCHES '.' ? 1 : 0), (s MATCHES 'a.b' ? 1 : 0), (s MATCHES 'a\\tb' ? 1 : 0), (s MATCHES '"x"' ? 1 : 0), (s MATCHES '"x' ? 1 : 0), (s MATCHES '*a' ? 1 : 0),
  (s MATCHES ')a' ? 1 : 0), (s MATCHES 'a**' ? 1 : 0), (s MATCHES '{2}' ? 1 : 0), (s MATCHES '[^a]' ? 1 : 0), (s MATCHES 'a~b' ? 1 : 0), (s MATCHES 'a&b' ? 1 : 0),
  (s MATCHES '<1-3>' ? 1 : 0), (s MATCHES 'a\\\\b' ? 1 : 0), (s MATCHES 'a[.]b' ? 1 : 0), (s MATCHES '()x' ? 1 : 0), (s MATCHES '.*\\]' ? 1 : 0), (s MATCHES '[a-]+' ? 1 : 0),
  (s MATCHES '[]x]' ? 1 : 0), (s MATCHES 'a{2}{1}' ? 1 : 0), (s MATCHES '..' ? 1 : 0), (s MATCHES 'a\\nb' ? 1 : 0), (s MATCHES '\\w.b' ? 1 : 0), (s MATCHES 'é' ? 1 : 0),
  (s MATCHES CONCAT(SUBSTRING(s, 0, 0), 'a.b') ? 1 : 0), (s MATCHES '(a|aa)*b' ? 1 : 0), (s MATCHES '' ? 1 : 0), (s MATCHES '\\S.*\\d' ? 1 : 0);
DUMP m;
