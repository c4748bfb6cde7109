-- rows only: DESCRIBE alias::name shows a bag that an operator makes in the block.
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
g = GROUP p BY land;
f = FOREACH g { ages = DISTINCT p.age; by_age = ORDER p BY age; oldest = LIMIT by_age 1; both = by_age.(id, name); n = COUNT(p); GENERATE group, COUNT(ages), both, n, oldest; };
DESCRIBE f::ages;
DESCRIBE f::by_age;
DESCRIBE f::oldest;
DESCRIBE f::both;
DESCRIBE f::n;
DESCRIBE f::unheard;
u = LOAD 'data/people.csv' USING PigStorage(',');
v = GROUP u BY $3;
w = FOREACH v { few = LIMIT u 1; seconds = u.$1; GENERATE few, seconds; };
DESCRIBE w::few;
DESCRIBE w::seconds;
