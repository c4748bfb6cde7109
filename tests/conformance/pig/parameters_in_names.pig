%declare field name
%declare rel people_rel
$rel = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray);
a = FOREACH $rel GENERATE UPPER($field) AS ${field}_up;
DUMP a;
DESCRIBE a;
