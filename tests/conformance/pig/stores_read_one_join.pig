rmf out/alone
rmf out/many
rmf out/all
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
named = FOREACH p GENERATE id, UPPER(name) AS name, age, land;
people = FILTER named BY name MATCHES '.*';
g = GROUP people BY land;
lands = FOREACH g GENERATE group AS land, COUNT(people) AS n, MAX(people.age) AS oldest;
large = FILTER lands BY n > 1;
joined = JOIN people BY land LEFT OUTER, large BY land;
ages = FOREACH people GENERATE age;
known = DISTINCT ages;
again = JOIN joined BY people::age, known BY age;
alone = FILTER again BY large::land IS NULL;
many = FILTER again BY large::land IS NOT NULL;
a = FOREACH alone GENERATE people::id, people::land;
m = FOREACH many GENERATE people::id, large::n, large::oldest;
b = FOREACH again GENERATE people::id, known::age;
STORE a INTO 'out/alone';
STORE m INTO 'out/many';
STORE b INTO 'out/all';
x = LOAD 'out/alone' AS (id:int, land:chararray);
DUMP x;
y = LOAD 'out/many' AS (id:int, n:long, oldest:int);
DUMP y;
z = LOAD 'out/all' AS (id:int, age:int);
DUMP z;
rmf out/alone
rmf out/many
rmf out/all
