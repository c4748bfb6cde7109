DEFINE up org.apache.pig.builtin.UPPER();
DEFINE first REGEX_EXTRACT_ALL();
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE up(name), first(name, '(.)(.*)');
DUMP a;
