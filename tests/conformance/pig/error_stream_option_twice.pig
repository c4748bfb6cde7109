DEFINE c `cat` INPUT(stdin) OUTPUT(stdout) INPUT(stdin USING PigStreaming(','));
a = LOAD 'data/people.csv';
b = STREAM a THROUGH c;
DUMP b;
