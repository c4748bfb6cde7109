u = LOAD 'data/nested.txt';
g = GROUP u BY (*, $0);
DUMP g;
