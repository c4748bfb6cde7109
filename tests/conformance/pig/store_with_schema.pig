-- rows only
rmf out/sch
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE id, name, (double)age AS age;
STORE a INTO 'out/sch' USING PigStorage('\t', '-schema');
exec;
b = LOAD 'out/sch';
DESCRIBE b;
DUMP b;
rmf out/sch
