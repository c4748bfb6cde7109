p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
q = FOREACH p GENERATE id, land, age;
j = JOIN p BY (land, age), q BY (land, age);
DUMP j;
