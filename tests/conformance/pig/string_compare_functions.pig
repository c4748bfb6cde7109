p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE STARTSWITH(name, 'a'), ENDSWITH(name, 'e'), EqualsIgnoreCase(name, 'ANN'), LTRIM('  a '), RTRIM(' a  ');
DUMP a;
DESCRIBE a;
