n = LOAD 'data/nested.txt' AS (id:int, b:bag{t:(v:int, s:chararray)}, t:(p:int, q:chararray), m:map[int]);
a = FOREACH n GENERATE CONCAT('id=', (chararray)id) AS c, (chararray)(id * 1.5) AS d, (chararray)(id == 1 ? true : false) AS e;
DUMP a;
