DEFINE outer_one(a) RETURNS b {
    $b = LIMIT $a 1;
    DEFINE inner_one(c) RETURNS d { $d = LIMIT $c 2; };
};
p = LOAD 'data/people.csv' USING PigStorage(',') AS (id:int, name:chararray, age:int, land:chararray);
t = outer_one(p);
DUMP t;
