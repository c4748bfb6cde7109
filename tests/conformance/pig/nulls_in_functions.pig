p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p GENERATE UPPER(land), CONCAT(land, '!'), SIZE(land), SUBSTRING(land, 0, 1), REPLACE(land, 'd', 'D'), INDEXOF(land, 'e'), TRIM(land), STRSPLIT(land, 'e'), TOKENIZE(land), REGEX_EXTRACT(land, '(.)', 1);
DUMP a;
