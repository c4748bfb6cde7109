p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE (chararray)id AS a1, (double)id AS a2, (long)age AS a3, (float)age AS a4, (int)'42' AS a5, (int)'4x' AS a6, (double)'1.5' AS a7, (long)'9999999999' AS a8, (int)9.99 AS a9, (int)-9.99 AS b1, (boolean)'true' AS b2, (boolean)'yes' AS b3, (int)3000000000L AS b4, (int)1e10 AS b5, (long)1e19 AS b6, (int)'  7' AS b7, (double)'1e3' AS b8;
DUMP a;
DESCRIBE a;
