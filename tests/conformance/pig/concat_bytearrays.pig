u = LOAD 'data/people.csv' USING PigStorage(',');
c = FOREACH u GENERATE CONCAT($0, $1), CONCAT($0, '-', $1), ARITY($0, $1);
DESCRIBE c;
DUMP c;
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
d = FOREACH p GENERATE ARITY(*), ARITY(TOTUPLE(id, name));
DESCRIBE d;
DUMP d;
