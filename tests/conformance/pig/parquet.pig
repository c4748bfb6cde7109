-- rows only
rmf out/parquet
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:long, land:chararray);
q = FOREACH p GENERATE id, name, age, (double)age / 3 AS third, (float)1.5 AS f, (id > 2 ? true : false) AS late;
STORE q INTO 'out/parquet' USING ParquetStorer();
exec;
r = LOAD 'out/parquet' USING ParquetLoader();
DESCRIBE r;
DUMP r;
s = LOAD 'out/parquet' USING ParquetLoader() AS (a:int, b:chararray, c:long, d:double, e:float, g:boolean);
t = FILTER s BY c > 6L AND g;
DUMP t;
