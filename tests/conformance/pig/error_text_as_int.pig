a = LOAD 'data/orders.csv' USING TextLoader() AS (line:int);
DUMP a;
