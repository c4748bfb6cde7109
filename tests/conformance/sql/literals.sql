SELECT 1, 2L, 3S, 4Y, 1.5, 2.5D, 1.5BD, 1e3;
SELECT 'it\'s', "a \"b\"", 'a' 'b', 'it''s', '\u0041\101';
SELECT DATE '2024-02-29', TIMESTAMP '2024-02-29 12:34:56.789', true, NULL
