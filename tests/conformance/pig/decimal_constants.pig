a = LOAD 'data/decimal_names_few.txt' AS (x:chararray);
b = FOREACH a GENERATE 1.50BD, -1.50BD, 1.5e3BD, 1.5E-3BD, 1.5e-8BD, 10BD, .5BD, 0.0BD, 100BI, -100BI, 123456789012345678901234567890.12345678901234567890BD, 123456789012345678901234567890123456789012345678901234567890BI;
DUMP b;
DESCRIBE b;
c = FOREACH a GENERATE (bigdecimal)'+1.50', (bigdecimal)'1.', (bigdecimal)'.5', (bigdecimal)'-1.e+2', (bigdecimal)1.5, (bigdecimal)0.1F, (bigdecimal)1e20, (bigdecimal)5, -(bigdecimal)'1.50', (bigdecimal)true, (biginteger)'-12', (biginteger)1e30;
DUMP c;
d = FOREACH a GENERATE {(1.50BD),(1.0BD)}, ['k'#1.50BD], (1.50BD, 2BI);
DUMP d;
