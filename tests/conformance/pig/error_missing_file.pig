a = LOAD 'data/none.csv' AS (x:int);
DUMP a;
