n = LOAD 'data/numbers_to_round.txt' AS (v:double, f:float);
a = FOREACH n GENERATE v, ROUND_TO(v, 2), ROUND_TO(v, 0), ROUND_TO(v, -2), ROUND_TO(v, 15), ROUND_TO(v, -16), ROUND_TO(f, 1), ROUND_TO(f, 3);
DUMP a;
b = FOREACH n GENERATE v, ROUND_TO(v, 2, 0), ROUND_TO(v, 2, 1), ROUND_TO(v, 2, 2), ROUND_TO(v, 2, 3), ROUND_TO(v, 2, 4), ROUND_TO(v, 2, 5), ROUND_TO(v, 2, 6);
DUMP b;
