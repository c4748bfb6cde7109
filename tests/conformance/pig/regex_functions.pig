a = LOAD 'data/text.psv' USING PigStorage('|') AS (s:chararray, d:chararray);
b = FOREACH a GENERATE REGEX_EXTRACT(d, '(\\d{4})-(\\d{2})', 1), REGEX_EXTRACT(d, 'T(.*)', 1), REGEX_EXTRACT_ALL(d, '(\\d+)-(\\d+)-(\\d+)T?(.*)'), REGEX_SEARCH(s, '([a-z]o)');
DUMP b;
