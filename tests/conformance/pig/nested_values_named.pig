p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH p {
    size = (age > 15 ? 'big' : 'small');
    word = CASE land WHEN 'de' THEN 'north' ELSE 'south' END;
    fix = 'x';
    one = {(1)};
    sum = id + age;
    own = name;
    GENERATE size, word, fix, one, sum, own, -id, (long)age;
};
DESCRIBE a;
DUMP a;
b = FOREACH a GENERATE size, CONCAT(word, fix);
DUMP b;
