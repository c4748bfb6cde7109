u = LOAD 'data/nested.txt';
DEFINE pluck PluckTuple('a::');
r = FOREACH u GENERATE FLATTEN(pluck(*));
DUMP r;
