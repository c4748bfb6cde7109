-- ordered
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
o = ORDER p BY age, id;
DUMP o;
d = ORDER p BY age DESC, name ASC;
DUMP d;
l = LIMIT o 2;
DUMP l;
r = RANK p BY age DESC DENSE;
r2 = ORDER r BY rank_p, id;
DUMP r2;
s = RANK p BY land, id;
DUMP s;
n = RANK p;
DUMP n;
DESCRIBE r;
all_o = ORDER p BY land DESC, id DESC;
DUMP all_o;
