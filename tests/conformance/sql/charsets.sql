-- The charsets of encode and decode, and SHOW FUNCTIONS' patterns.
CREATE TABLE stamps (k INT, x STRING) STORED AS TEXTFILE;
INSERT INTO stamps VALUES (1, 'a'), (2, 'ü€'), (3, '😀'), (4, ''), (5, NULL);
SELECT k, hex(encode(x, 'UTF-16')), hex(encode(x, 'utf-16be')), hex(encode(x, 'UTF-16LE')), hex(encode(x, 'UTF-32')), hex(encode(x, 'utf8')) FROM stamps ORDER BY k;
SELECT k, decode(encode(x, 'UTF-16'), 'UTF-16'), decode(encode(x, 'UTF_16LE'), 'X-UTF-16LE'), decode(encode(x, 'UTF-32LE'), 'UTF-32LE') FROM stamps ORDER BY k;
SELECT hex(encode('aü', 'ISO-8859-1')), hex(encode('aü', 'latin1')), hex(encode('a', 'ascii')), hex(encode('', 'UTF-16'));
SELECT decode(unhex('FFFE6100'), 'UTF-16'), decode(unhex('0061'), 'UTF-16'), length(decode(unhex('FEFF0061'), 'UTF-16BE')), decode(unhex('E9'), 'ISO-8859-1');
SELECT hex(encode(x, 'US-ASCII')) FROM stamps WHERE k = 2;
SELECT decode(unhex('E9'), 'US-ASCII');
SELECT encode('a', 'runes');
SHOW FUNCTIONS LIKE 'date%';
SHOW FUNCTIONS LIKE 'date*';
SHOW FUNCTIONS LIKE 'd_te|ye__';
SHOW FUNCTIONS LIKE year;
SHOW FUNCTIONS 'year';
CREATE TABLE beads (x DOUBLE) STORED AS TEXTFILE;
SELECT percentile_approx(x, array(0.5D, 0.9D)), percentile_approx(x, array(0.5D), 100), percentile_approx(x, 0.5D) FROM beads;
