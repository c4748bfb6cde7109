a = LOAD 'data/people.csv';
b = STREAM a THROUGH `sh -c "cat; echo broken >&2; exit 3"`;
DUMP b;
