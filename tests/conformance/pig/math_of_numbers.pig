p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
a = FOREACH (FILTER p BY age IS NOT NULL) GENERATE ABS(-age), ABS((long)-id), ABS((float)-1.5), ROUND(2.5), ROUND(-2.5), ROUND(3.5F);
DUMP a;
b = FOREACH (LIMIT p 1) GENERATE ROUND_TO(2.345, 2), ROUND_TO(-2.345F, 1), CEIL(-0.5), FLOOR(-0.5), SQRT(-1.0), LOG(0.0), LOG(-1.0), ROUND_TO(1234.5, -2), CBRT(-2.5), CBRT(1e-310), CBRT(0.0);
DUMP b;
