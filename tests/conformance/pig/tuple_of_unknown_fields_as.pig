-- A tuple whose fields nobody knows is null where AS or a cast gives it another number of them.
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
q = FOREACH p GENERATE id, CONCAT(name, '-', (land is null ? 'x-y' : land)) AS text;
a = FOREACH q GENERATE id, STRSPLIT(text, '-') AS two:(x:chararray, y:chararray), STRSPLIT(text, '-') AS one:(x:chararray), STRSPLIT(text, '-') AS three:(x:chararray, y:chararray, z:chararray);
DUMP a;
b = FOREACH a GENERATE two.x AS p, one.x AS q, three.z AS r, FLATTEN(two), FLATTEN(three);
DUMP b;
c = FOREACH q GENERATE (tuple(chararray,chararray))REGEX_EXTRACT_ALL(text, '(.*)-(.*)') AS both, (tuple(chararray))REGEX_EXTRACT_ALL(text, '(.*)-(.*)') AS first;
DUMP c;
d = LOAD 'data/people.csv' USING PigStorage(',');
e = FOREACH d GENERATE $0, TOTUPLE(*) AS four:(id:int, name:chararray, age:int, land:chararray);
f = FOREACH d GENERATE $0, TOTUPLE(*) AS two:(id:int, name:chararray);
DUMP e;
DUMP f;
