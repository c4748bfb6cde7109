-- rows only
rmf out/whole
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray);
one = LIMIT p 1;
t = FOREACH one GENERATE FLATTEN(STRSPLITTOBAG('NaN;-3000000000;2147483648;2147483649;1e19;-1e19;Infinity;-Infinity;+5; 6 ;7L;0x8;.5;9.;--1;;12f', ';')) AS s:chararray;
a = FOREACH t GENERATE s, (int)s AS i, (long)s AS l, (double)s AS d;
DUMP a;
raw = FOREACH one GENERATE FLATTEN(STRSPLITTOBAG('NaN;-3000000000;2147483648;2147483649;1e19;-1e19;Infinity;+5;7L', ';')) AS s:chararray;
STORE raw INTO 'out/whole';
exec;
u = LOAD 'out/whole' AS (s);
b = FOREACH u GENERATE s, (int)s AS i, (long)s AS l, s + 1, s * 2L;
DUMP b;
rmf out/whole
