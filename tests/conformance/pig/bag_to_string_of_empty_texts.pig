l = LOAD 'data/odd_numbers.txt' AS (i:int, f:double, s:chararray);
a = FOREACH l GENERATE BagToString({('', 1), ('', 2)}), BagToString({(null, 1), ('', 2)}), BagToString({('', ''), ('', '')}), BagToString({('', '', 'a', '', 'b', '')}, ';'), BagToString({('a', ''), ('', 'b')}, '');
DUMP a;
x = FOREACH l GENERATE i, (i == 2 ? '' : s) AS s, (s IS NULL ? '' : s) AS u;
g = GROUP x BY 1;
b = FOREACH g { o = ORDER x BY i, u; GENERATE BagToString(o.s), BagToString(o.u, ';'), BagToString(o.(s, u), '+'); }
DUMP b;
