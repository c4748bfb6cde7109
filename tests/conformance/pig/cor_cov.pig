SET pig.exec.nocombiner true;
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:double, name:chararray, age:double, land:chararray);
k = FILTER p BY age IS NOT NULL;
a = FOREACH (GROUP k ALL) GENERATE COR(k.id, k.age), COV(k.id, k.age);
DUMP a;
b = FOREACH (GROUP k ALL) GENERATE FLATTEN(COV(k.id, k.age, k.id));
DUMP b;
