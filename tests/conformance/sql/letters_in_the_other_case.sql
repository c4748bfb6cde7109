-- One letter may become several, a sigma at the end of a word is another one, and a word begins with the letter's own form.
SELECT upper('straße'), upper('ŉ ﬁ ǰ'), upper('ΐ ᾳ ᾶ'), upper('ııi'), lower('İstanbul'), lower('ΟΔΟΣ ΑΣ. Σ'), lower('ΑΣΣΑ'), initcap('ǆungla éCOLE ßx');
SELECT length(upper('ß')), length(lower('İ')), upper('ß') = 'SS', lower('Σ'), lower('aΣ');

-- What takes any character takes one beyond U+FFFF whole.
SELECT regexp_replace('a😀b', '.', 'x'), regexp_replace('😀é1', '[^0-9]', '-'), regexp_extract('😀😁x', '^(.)(.)', 2), '😀' RLIKE '^.$', '😀!' RLIKE '^...$';
SELECT 'ab\n' RLIKE 'b$', 'a.b' RLIKE 'a[.]b', 'a\nb' RLIKE 'a.b', '2024-11-30' RLIKE '^[0-9]{4}-(0[1-9]|1[0-2])-[0-9]{2}$', 'x' RLIKE '', 'tab\tx' RLIKE '\\s', CAST(NULL AS STRING) RLIKE 'a';
