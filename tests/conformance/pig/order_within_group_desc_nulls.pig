p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p ALL;
a = FOREACH g { o = ORDER p BY age DESC, id; GENERATE o.id; }
b = FOREACH a GENERATE BagToString($0, ',');
DUMP b;
c = FOREACH g { o = ORDER p BY age, id; GENERATE BagToString(o.id, ','); }
DUMP c;
