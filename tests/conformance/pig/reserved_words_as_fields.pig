p = LOAD 'data/people.csv' USING PigStorage(',') AS (order:int, load:chararray, int:int, group:chararray);
DESCRIBE p;
n = LOAD 'data/nested.txt' AS (id:int, bag:bag{all:(by:int, s:chararray)}, t:(filter:int, q:chararray), m:map[int:int]);
DESCRIBE n;
r = FOREACH p GENERATE group, $0 AS limit:int, FLATTEN(TOTUPLE($1, $2)) AS (store:chararray, split:int);
DESCRIBE r;
s = FOREACH r GENERATE group, $1;
DUMP s;
