SELECT upper(name), lower(name), initcap('hello big world'), length(name), reverse(name) FROM cust ORDER BY cid;
SELECT substr('hadoop', 2), substr('hadoop', 2, 3), substr('hadoop', -3), substr('hadoop', 0, 2), substr('hadoop', 10), substring('hadoop', -10, 3);
SELECT concat('a', 1, 2.5, true), 'a' || 'b' || 1, concat_ws('/', 'x', 'y'), repeat('ab', 3), space(2), lpad('7', 3, '0'), rpad('ab', 5, 'xy'), lpad('hello', 3, '*');
SELECT trim('  a  '), ltrim('  a'), rtrim('a  '), instr('banana', 'an'), locate('an', 'banana', 3), locate('z', 'banana'), ascii('A'), chr(65);
SELECT replace('banana', 'an', 'o'), translate('banana', 'abn', 'xy'), regexp_replace('a1b22', '[0-9]+', '#'), regexp_extract('foo-42-bar', '([a-z]+)-(\\d+)', 2), regexp_extract('x', 'y', 0);
SELECT split('a,b,,c', ','), split('a|b', '\\|'), size(split('', ',')), find_in_set('b', 'a,b,c'), find_in_set('z', 'a,b'), elt(2, 'x', 'y'), field('b', 'a', 'b');
SELECT format_number(1234567.891, 2), format_number(0.5, 0), printf('%05d|%-4s|%.3f', 42, 'ab', 3.14159), soundex('Miller'), levenshtein('kitten', 'sitting');
SELECT base64(cast('abc' AS BINARY)), unbase64('YWJj'), hex('abc'), hex(255), unhex('616263'), md5('abc'), sha1('abc'), sha2('abc', 256), crc32('abc');
SELECT get_json_object('{"a":{"b":[1,2,{"c":"x"}]},"d":null}', '$.a.b[2].c'), get_json_object('{"a":{"b":[1,2]}}', '$.a.b'), get_json_object('{"a":1}', '$.z'), get_json_object('{"d":null}', '$.d');
SELECT parse_url('http://user@shop.example:8080/p/a.html?x=1&y=2#top', 'HOST'), parse_url('http://shop.example/p?x=1&y=2', 'QUERY', 'y'), parse_url('http://shop.example/p#r', 'REF'), parse_url('http://shop.example/p/q?x', 'PATH');
SELECT 'abc' < 'abd', 'a' = 'A', 'a' = 'a ', '10' < '9', 10 < 9, '10' = 10, 'abc' LIKE 'A%', 'a_c' LIKE 'a\\_c', 'abc' LIKE 'a\\_c';
SELECT length('größe'), octet_length('größe'), upper('größe'), reverse('größe'), substr('größe', 3, 1), instr('größe', 'ß'), hex('ß'), lpad('ß', 3, 'é');
SELECT quote('it''s'), nvl(NULL, 'x'), isnull(NULL), isnotnull(1), coalesce(NULL, NULL, 'z'), greatest('a', 'c', 'b'), least(3, 1, 2), greatest(1, NULL);
SELECT substring_index('a.b.c', '.', 2), substring_index('a.b.c', '.', -1), overlay('abcdef' placing 'zz' from 2 for 3), character_length('abc'), mask('Ab12-x');
SELECT initcap('o''neil mc-donald'), ucase('a'), lcase('B'), char_length('x y'), nvl2(NULL, 1, 2), trim(both 'x' from 'xxaxx');
SELECT 'it''s', "double", 'tab\tnew', 'back\\slash', '\u0041', '\101';
SELECT x, cast(x AS DOUBLE), length(x), v, length(v), c, length(c), concat(c, '|') FROM nums ORDER BY i;
SELECT cast(' 12 ' AS INT), cast('12\t' AS INT), cast(' 1.5' AS DECIMAL(5,2)), cast(' x' AS INT)
